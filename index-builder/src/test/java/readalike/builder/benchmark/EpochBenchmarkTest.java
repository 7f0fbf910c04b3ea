package readalike.builder.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.taste.Workers;

final class EpochBenchmarkTest {
  /** The clock doubles: an epoch takes twice as long as the one before it. */
  @Test
  void theMedianAndTheFastestAreOfTheEpochsAfterTheWarmUp() {
    AtomicLong now = new AtomicLong(1_000_000_000);
    try (Workers workers = new Workers(1)) {
      RatingMatrix ratings =
          new SyntheticRatings(new RatingsShape(50, 80, 200), 1).generate(workers);
      EpochBenchmark.Timing timing =
          new EpochBenchmark(ratings, 3, () -> now.getAndUpdate(t -> 2 * t)).run(4, workers);
      assertThat(timing.rank()).isEqualTo(4);
      assertThat(timing.fastestSeconds()).isEqualTo(4);
      assertThat(timing.medianSeconds()).isEqualTo(8);
      assertThat(timing.heapBytes()).isPositive();
    }
  }

  @Test
  void anEpochAtLeastIsMeasured() {
    assertThatThrownBy(() -> new EpochBenchmark(null, 0, () -> 0)).hasMessageContaining("got 0");
  }
}
