package readalike.engine.evaluation;

import readalike.engine.taste.RatingModel;
import readalike.engine.taste.Spread;

/**
 * How far predicted stars are from given ones, over all test ratings.
 *
 * @param ratings how many were predicted
 * @param rmse root of the mean squared error, in stars; NaN without ratings
 * @param mae mean absolute error, in stars; NaN without ratings
 * @param coverage share of the given stars that lie in the interval of their estimate; {@link
 *     Spread#COVERAGE} is aimed at; NaN without ratings
 */
public record RatingEvaluation(int ratings, double rmse, double mae, double coverage) {
  /** Predicts every test rating of a split from the reader's training ratings. */
  public static RatingEvaluation of(RatingModel model, Split split) {
    double squares = 0;
    double absolutes = 0;
    int covered = 0;
    for (int user = 0; user < split.test().rows(); user++) {
      if (split.test().count(user) > 0) {
        RatingModel.Reader reader = model.foldIn(split.train().profile(user));
        for (int i = split.test().start(user); i < split.test().start(user + 1); i++) {
          int book = split.test().column(i);
          float given = split.test().value(i);
          double error = model.estimate(reader, book) - given;
          squares += error * error;
          absolutes += Math.abs(error);
          covered += model.interval(reader, book).contains(given) ? 1 : 0;
        }
      }
    }
    int count = split.test().cells();
    return new RatingEvaluation(
        count, Math.sqrt(squares / count), absolutes / count, (double) covered / count);
  }
}
