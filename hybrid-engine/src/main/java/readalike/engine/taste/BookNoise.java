package readalike.engine.taste;

import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;

/**
 * How much readers disagree about a book once their taste is known. Ratings of divisive books say
 * less about a reader.
 */
final class BookNoise {
  /** So many ratings of average variance are added to a book's own. */
  private static final double SHRINKAGE = 10;

  private BookNoise() {}

  /** Variances around a model's estimates for its own training ratings, 1 on average. */
  static float[] of(RatingModel model, RatingMatrix ratings, Workers workers) {
    float[] squares = new float[ratings.cells()];
    workers.overRows(
        ratings.rows(),
        () ->
            (from, to) -> {
              for (int user = from; user < to; user++) {
                Profile profile = ratings.profile(user);
                RatingModel.Reader reader = model.foldIn(profile);
                for (int i = 0; i < profile.size(); i++) {
                  double error = profile.rating(i) - model.estimate(reader, profile.book(i));
                  squares[ratings.start(user) + i] = (float) (error * error);
                }
              }
            });
    return perBook(ratings, squares);
  }

  private static float[] perBook(RatingMatrix ratings, float[] squares) {
    double[] sums = new double[ratings.columns()];
    int[] counts = new int[ratings.columns()];
    double all = 0;
    for (int i = 0; i < squares.length; i++) {
      sums[ratings.column(i)] += squares[i];
      counts[ratings.column(i)]++;
      all += squares[i];
    }
    double mean = all > 0 ? all / squares.length : 1;
    float[] noise = new float[sums.length];
    for (int book = 0; book < noise.length; book++) {
      noise[book] = (float) ((sums[book] / mean + SHRINKAGE) / (counts[book] + SHRINKAGE));
    }
    return noise;
  }
}
