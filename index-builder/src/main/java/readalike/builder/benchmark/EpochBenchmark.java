package readalike.builder.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
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
  public static final int WARM_UP = 3;

  public EpochBenchmark {
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs must be >= 1, got " + epochs);
    }
  }

  /**
   * What the trainings with one rank took, by the clock on the wall.
   *
   * @param rank latent dimensions
   * @param epochSeconds of each timed epoch
   * @param trainingSeconds of each whole training
   * @param loss after the last epoch; the same for each training
   */
  public record Timing(
      int rank, List<Double> epochSeconds, List<Double> trainingSeconds, double loss) {
    public Timing {
      epochSeconds = epochSeconds.stream().sorted().toList();
      trainingSeconds = trainingSeconds.stream().sorted().toList();
    }

    public double medianEpoch() {
      return epochSeconds.get(epochSeconds.size() / 2);
    }

    public double fastestEpoch() {
      return epochSeconds.getFirst();
    }

    public double slowestEpoch() {
      return epochSeconds.getLast();
    }

    public double medianTraining() {
      return trainingSeconds.get(trainingSeconds.size() / 2);
    }

    /** Both together. */
    public Timing and(Timing other) {
      return new Timing(
          rank,
          Stream.concat(epochSeconds.stream(), other.epochSeconds.stream()).toList(),
          Stream.concat(trainingSeconds.stream(), other.trainingSeconds.stream()).toList(),
          other.loss);
    }
  }

  /** Trains once with a rank. */
  public Timing run(int rank, Workers workers) {
    List<Long> ends = new ArrayList<>();
    List<Double> losses = new ArrayList<>();
    long begin = nanoClock.getAsLong();
    new RankingTrainer(config(rank), workers)
        .train(
            ratings,
            (epoch, loss) -> {
              ends.add(nanoClock.getAsLong());
              losses.add(loss);
            });
    List<Double> lengths = new ArrayList<>();
    for (int epoch = WARM_UP; epoch < WARM_UP + epochs; epoch++) {
      lengths.add((ends.get(epoch) - ends.get(epoch - 1)) / 1e9);
    }
    return new Timing(rank, lengths, List.of((ends.getLast() - begin) / 1e9), losses.getLast());
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
