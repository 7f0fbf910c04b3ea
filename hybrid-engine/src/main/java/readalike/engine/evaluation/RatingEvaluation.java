package readalike.engine.evaluation;

import readalike.engine.taste.RatingModel;

/**
 * How far predicted stars are from given ones, over all test ratings.
 *
 * @param ratings how many were predicted
 * @param rmse root of the mean squared error, in stars; NaN without ratings
 * @param mae mean absolute error, in stars; NaN without ratings
 */
public record RatingEvaluation(int ratings, double rmse, double mae) {
  /** Predicts every test rating of a split from the reader's training ratings. */
  public static RatingEvaluation of(RatingModel model, Split split) {
    double squares = 0;
    double absolutes = 0;
    for (int user = 0; user < split.test().rows(); user++) {
      if (split.test().count(user) > 0) {
        RatingModel.Reader reader = model.foldIn(split.train().profile(user));
        for (int i = split.test().start(user); i < split.test().start(user + 1); i++) {
          double error = model.estimate(reader, split.test().column(i)) - split.test().value(i);
          squares += error * error;
          absolutes += Math.abs(error);
        }
      }
    }
    int count = split.test().cells();
    return new RatingEvaluation(count, Math.sqrt(squares / count), absolutes / count);
  }
}
