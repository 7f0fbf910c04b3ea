package readalike.engine.taste;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import readalike.engine.catalog.RatingMatrix;

/**
 * Trains the rating model twice: on a part of the ratings, to learn on the rest how different
 * readers are and how far off estimates are, then on all.
 */
public final class RatingTrainer {
  private static final double HELD_SHARE = 0.1;

  /** From fewer held-out ratings nothing can be learnt about readers. */
  private static final int FEW = 200;

  private final RatingConfig config;
  private final Workers workers;

  public RatingTrainer(RatingConfig config, Workers workers) {
    this.config = config;
    this.workers = workers;
  }

  /**
   * Trains from scratch.
   *
   * @param ratings users x books
   * @param epochDone is told the number of each finished epoch of the second training, from 1
   */
  public RatingModel train(RatingMatrix ratings, IntConsumer epochDone) {
    return train(ratings, Optional.empty(), epochDone);
  }

  /**
   * Trains, from scratch or from where an interrupted run of the same settings and ratings came to.
   *
   * @param ratings users x books
   * @param checkpoints folder where the state of both trainings is kept after each epoch; see
   *     {@link TrainingRun}
   * @param epochDone is told the number of each finished epoch of the second training, from 1
   */
  public RatingModel train(
      RatingMatrix ratings, Optional<Path> checkpoints, IntConsumer epochDone) {
    Holdout part = Holdout.of(ratings, HELD_SHARE, config.seed());
    RatingModel draft =
        fit(
            part.train(),
            ReaderPrior.START,
            run(checkpoints.map(folder -> folder.resolve("part")), epoch -> {}));
    HeldErrors errors = new HeldErrors(part, workers);
    ReaderPrior prior =
        part.held().cells() < FEW
            ? ReaderPrior.START
            : PriorSearch.from(ReaderPrior.START, other -> errors.meanSquare(draft.with(other)));
    Spread spread = errors.spread(draft.with(prior));
    return fit(ratings, prior, run(checkpoints.map(folder -> folder.resolve("whole")), epochDone))
        .with(spread);
  }

  private static TrainingRun run(Optional<Path> checkpoints, IntConsumer epochDone) {
    return new TrainingRun(0, checkpoints, (epoch, loss) -> epochDone.accept(epoch));
  }

  private RatingModel fit(RatingMatrix ratings, ReaderPrior prior, TrainingRun run) {
    Factors features = BookFeatures.of(ratings, config, workers, run);
    Biases biases = Biases.of(ratings, ratings.transpose(), features, config);
    float[] even = new float[ratings.columns()];
    Arrays.fill(even, 1);
    double quarter = (config.scale().highest() - config.scale().lowest()) / 4;
    Spread unknown = Spread.even(RatingModel.TRAITS, quarter);
    RatingModel model = new RatingModel(biases.books(), even, features, prior, unknown, config);
    return model.with(BookNoise.of(model, ratings, workers));
  }
}
