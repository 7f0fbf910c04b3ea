package readalike.engine.evaluation;

import java.util.function.IntToDoubleFunction;
import readalike.engine.catalog.RatingMatrix;

/**
 * Predicted and given stars of all test ratings. The arrays are not copied.
 *
 * @param estimates predicted stars
 * @param given stars that the readers gave, as many
 */
public record StarEvaluation(double[] estimates, float[] given) {
  /** Predicts every test rating of a split from the reader's training ratings. */
  public static StarEvaluation of(StarPredictor predictor, Split split) {
    RatingMatrix test = split.test();
    double[] estimates = new double[test.cells()];
    float[] given = new float[test.cells()];
    for (int user = 0; user < test.rows(); user++) {
      if (test.count(user) > 0) {
        IntToDoubleFunction estimate = predictor.estimates(split.train().profile(user));
        for (int cell = test.start(user); cell < test.start(user + 1); cell++) {
          estimates[cell] = estimate.applyAsDouble(test.column(cell));
          given[cell] = test.value(cell);
        }
      }
    }
    return new StarEvaluation(estimates, given);
  }
}
