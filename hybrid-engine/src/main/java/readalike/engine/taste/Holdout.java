package readalike.engine.taste;

import java.util.SplittableRandom;
import readalike.engine.catalog.RatingMatrix;

/**
 * Ratings in two parts, so that what cannot be fitted can be learnt: each rating of a reader with
 * five or more is held out by a throw of the dice.
 *
 * @param train what is fitted
 * @param held what is predicted from it
 */
record Holdout(RatingMatrix train, RatingMatrix held) {
  private static final int MIN_RATINGS = 5;

  static Holdout of(RatingMatrix ratings, double share, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean[] held = new boolean[ratings.cells()];
    for (int user = 0; user < ratings.rows(); user++) {
      for (int i = ratings.start(user); i < ratings.start(user + 1); i++) {
        held[i] = ratings.count(user) >= MIN_RATINGS && random.nextDouble() < share;
      }
    }
    return new Holdout(ratings.where(cell -> !held[cell]), ratings.where(cell -> held[cell]));
  }
}
