package readalike.builder.tuning;

import java.util.List;
import readalike.engine.evaluation.RatingEvaluation;
import readalike.engine.evaluation.Split;
import readalike.engine.taste.RatingConfig;
import readalike.engine.taste.RatingTrainer;
import readalike.engine.taste.Workers;

/**
 * The rating model, by its error on the validation part.
 *
 * @param from the settings to start from, and those that are not searched
 * @param split training and validation part
 */
record RatingPart(RatingConfig from, Split split, Workers workers) implements TunedPart {
  @Override
  public String name() {
    return "rating";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting("regularisation", 0.01, 5),
        new Setting("unobserved", 0.001, 1),
        new Setting("bookShrinkage", 0.5, 100),
        new Setting("userShrinkage", 0.5, 100));
  }

  @Override
  public double[] start() {
    return new double[] {
      from.regularisation(), from.unobserved(), from.bookShrinkage(), from.userShrinkage()
    };
  }

  @Override
  public double score(double[] values) {
    RatingTrainer trainer = new RatingTrainer(config(from, values), workers);
    return -RatingEvaluation.of(trainer.train(split.train(), epoch -> {}), split).rmse();
  }

  /** The settings with the searched values. */
  static RatingConfig config(RatingConfig from, double[] values) {
    return new RatingConfig(
        from.rank(),
        from.epochs(),
        (float) values[0],
        (float) values[1],
        (float) values[2],
        (float) values[3],
        from.scale(),
        from.seed());
  }
}
