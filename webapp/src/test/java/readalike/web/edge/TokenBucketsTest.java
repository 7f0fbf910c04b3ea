package readalike.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
  private static final long SECOND = 1_000_000_000;

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND);
  private final TokenBuckets buckets = new TokenBuckets(2, 3, 42, now::get);

  @Test
  void burstPassesThenTheRateHolds() {
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take(7)).isZero();
    }
    assertThat(buckets.take(7)).isEqualTo(Duration.ofMillis(500));
    now.addAndGet(SECOND / 2);
    assertThat(buckets.take(7)).isZero();
    assertThat(buckets.take(7)).isPositive();
  }

  @Test
  void pauseFillsTheBucketAndNotMore() {
    now.addAndGet(1000 * SECOND);
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take(7)).isZero();
    }
    assertThat(buckets.take(7)).isPositive();
  }

  @Test
  void oneKeyDoesNotEmptyTheBucketOfOthers() {
    for (int i = 0; i < 100; i++) {
      buckets.take(1);
    }
    long others = IntStream.range(2, 1002).filter(key -> buckets.take(key).isZero()).count();
    assertThat(others).isGreaterThan(995);
  }

  @Test
  void refusalCostsNothing() {
    for (int i = 0; i < 1000; i++) {
      buckets.take(7);
    }
    assertThat(buckets.take(7)).isEqualTo(Duration.ofMillis(500));
  }

  @Property(tries = 50)
  void neverMoreThanBurstAndRate(
      @ForAll @IntRange(min = 1, max = 50) int rate,
      @ForAll @IntRange(min = 1, max = 50) int burst) {
    AtomicLong time = new AtomicLong();
    TokenBuckets each = new TokenBuckets(rate, burst, 1, time::get);
    int taken = 0;
    for (int step = 0; step < 1000; step++) {
      taken += each.take(5).isZero() ? 1 : 0;
      time.addAndGet(SECOND / 100);
    }
    assertThat(taken).isLessThanOrEqualTo(burst + rate * 10 + 1);
  }

  @Test
  void badConfigurationIsRefused() {
    assertThatThrownBy(() -> new TokenBuckets(0, 1, 1, now::get)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new TokenBuckets(1, 0, 1, now::get)).hasMessageContaining("0");
  }
}
