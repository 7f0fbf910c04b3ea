package readalike.builder.evaluation;

import java.util.List;
import readalike.engine.evaluation.StarPredictor;
import readalike.engine.evaluation.baseline.BiasPredictor;
import readalike.engine.evaluation.baseline.MeanPredictor;
import readalike.engine.taste.RatingModel;

/** The predictors of stars by name. */
public final class StarCatalogue {
  static final String OURS = "readalike";

  /** What can be asked for, in the order in which it is shown. */
  public static final List<String> NAMES = List.of("mean", "bias", OURS);

  private StarCatalogue() {}

  /** Trains a predictor. */
  static StarPredictor train(String name, TrainingPart part) {
    return switch (name) {
      case "mean" -> new MeanPredictor(part.ratings());
      case "bias" -> new BiasPredictor(part.ratings(), part.data().scale());
      case OURS -> ours(part.models().rating());
      default ->
          throw new IllegalArgumentException(
              "predictor of stars must be one of " + NAMES + ", got " + name);
    };
  }

  private static StarPredictor ours(RatingModel model) {
    return profile -> {
      RatingModel.Reader reader = model.foldIn(profile);
      return book -> model.estimate(reader, book);
    };
  }
}
