package readalike.builder.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.taste.Preference;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RankingTrainer;
import readalike.engine.taste.Workers;

/**
 * Times the epochs of the ranking model.
 *
 * @param ratings what to train on, readers x books, on a scale of five stars
 * @param epochs how many to time at each rank, after {@value #WARM_UP} that are not counted
 * @param nanoClock rising nanoseconds
 */
public record EpochBenchmark(RatingMatrix ratings, int epochs, LongSupplier nanoClock) {
  /** The compiler warms up, and the first factors are noise that is quicker or slower to solve. */
  private static final int WARM_UP = 3;

  public EpochBenchmark {
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs must be >= 1, got " + epochs);
    }
  }

  /**
   * What the epochs of one rank took.
   *
   * @param rank latent dimensions
   * @param medianSeconds of an epoch, by the clock on the wall
   * @param fastestSeconds of an epoch
   * @param cpuSeconds of an epoch, of all threads of the process together, on average
   * @param heapBytes in use after the last epoch
   */
  public record Timing(
      int rank, double medianSeconds, double fastestSeconds, double cpuSeconds, long heapBytes) {}

  /** Trains once with a rank. */
  public Timing run(int rank, Workers workers) {
    List<Long> ends = new ArrayList<>();
    List<Long> processorTimes = new ArrayList<>();
    new RankingTrainer(config(rank), workers)
        .train(
            ratings,
            (epoch, loss) -> {
              ends.add(nanoClock.getAsLong());
              processorTimes.add(processorNanos());
            });
    long[] lengths = new long[epochs];
    for (int i = 0; i < epochs; i++) {
      lengths[i] = ends.get(WARM_UP + i) - ends.get(WARM_UP + i - 1);
    }
    Arrays.sort(lengths);
    Runtime runtime = Runtime.getRuntime();
    return new Timing(
        rank,
        lengths[epochs / 2] / 1e9,
        lengths[0] / 1e9,
        (processorTimes.getLast() - processorTimes.get(WARM_UP - 1)) / 1e9 / epochs,
        runtime.totalMemory() - runtime.freeMemory());
  }

  /** Of all threads so far, 0 where the system does not tell. */
  private static long processorNanos() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  private RankingConfig config(int rank) {
    return new RankingConfig(
        rank,
        WARM_UP + epochs,
        0.15f,
        0.5f,
        0.1f,
        new Preference(1, 1.5f, 0.6f, 0.75f, 0.4f),
        RatingScale.FIVE_STARS,
        42);
  }
}
