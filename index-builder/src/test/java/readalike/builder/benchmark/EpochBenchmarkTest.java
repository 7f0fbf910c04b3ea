package readalike.builder.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.taste.Workers;

final class EpochBenchmarkTest {
  /**
   * The clock doubles at each look: 1 s at the start, 2, 4 and 8 s after the three epochs of the
   * warm-up, and then 16, 32 and 64 s.
   */
  @Test
  void epochsAreTimedAfterTheWarmUpAndTheTrainingFromItsStart() {
    AtomicLong now = new AtomicLong(1_000_000_000);
    try (Workers workers = new Workers(1)) {
      RatingMatrix ratings =
          new SyntheticRatings(new RatingsShape(50, 80, 200), 1).generate(workers);
      EpochBenchmark.Timing timing =
          new EpochBenchmark(ratings, 3, () -> now.getAndUpdate(t -> 2 * t)).run(4, workers);
      assertThat(timing.rank()).isEqualTo(4);
      assertThat(timing.epochSeconds()).containsExactly(8.0, 16.0, 32.0);
      assertThat(timing.medianTraining()).isEqualTo(63);
      assertThat(timing.loss()).isPositive();
    }
  }

  @Test
  void severalTrainingsAreTakenTogether() {
    EpochBenchmark.Timing first = new EpochBenchmark.Timing(4, List.of(5.0, 1.0), List.of(9.0), 2);
    EpochBenchmark.Timing both =
        first.and(new EpochBenchmark.Timing(4, List.of(3.0), List.of(7.0), 2));
    assertThat(both.fastestEpoch()).isEqualTo(1);
    assertThat(both.medianEpoch()).isEqualTo(3);
    assertThat(both.slowestEpoch()).isEqualTo(5);
    assertThat(both.medianTraining()).isEqualTo(9);
  }

  @Test
  void anEpochAtLeastIsMeasured() {
    assertThatThrownBy(() -> new EpochBenchmark(null, 0, () -> 0)).hasMessageContaining("got 0");
  }
}
