package readalike.engine.evaluation;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import readalike.engine.catalog.RatingMatrix;

/**
 * One set of ratings in two parts, with the same users and books.
 *
 * @param train what the models may see
 * @param test what they are measured on
 */
public record Split(RatingMatrix train, RatingMatrix test) {
  /** Readers with fewer ratings stay wholly in the training part. */
  private static final int MIN_RATINGS = 5;

  public Split {
    if (train.rows() != test.rows() || train.columns() != test.columns()) {
      throw new IllegalArgumentException(
          "both parts need the same users and books, got "
              + train.rows()
              + " x "
              + train.columns()
              + " and "
              + test.rows()
              + " x "
              + test.columns());
    }
  }

  /**
   * Holds out a random share of each reader's ratings; readers with fewer than five stay wholly in
   * train.
   *
   * @param share between 0 and 1, exclusive
   */
  public static Split perReader(RatingMatrix ratings, double share, long seed) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("share must be between 0 and 1, got " + share);
    }
    SplittableRandom random = new SplittableRandom(seed);
    boolean[] held = new boolean[ratings.cells()];
    for (int user = 0; user < ratings.rows(); user++) {
      int count = ratings.count(user);
      int hold = count < MIN_RATINGS ? 0 : (int) Math.round(count * share);
      // Selection sampling (Knuth, TAOCP 2, 3.4.2 S): every subset of that size is equally likely.
      for (int i = 0; i < count && hold > 0; i++) {
        if (random.nextInt(count - i) < hold) {
          held[ratings.start(user) + i] = true;
          hold--;
        }
      }
    }
    return holding(ratings, held);
  }

  /**
   * Holds out the latest share of each reader's ratings, of one day those with the lower number;
   * readers with fewer than five stay wholly in train.
   *
   * @param ratings with ages
   * @param share between 0 and 1, exclusive
   */
  public static Split latest(RatingMatrix ratings, double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("share must be between 0 and 1, got " + share);
    }
    boolean[] held = new boolean[ratings.cells()];
    for (int user = 0; user < ratings.rows(); user++) {
      int count = ratings.count(user);
      IntStream.range(ratings.start(user), ratings.start(user + 1))
          .boxed()
          .sorted(Comparator.comparingInt(ratings::age))
          .limit(count < MIN_RATINGS ? 0 : Math.round(count * share))
          .forEach(cell -> held[cell] = true);
    }
    return holding(ratings, held);
  }

  /**
   * Holds out the marked ratings.
   *
   * @param held whether each cell is held out, in the order of the cells
   */
  public static Split holding(RatingMatrix ratings, boolean[] held) {
    if (held.length != ratings.cells()) {
      throw new IllegalArgumentException(
          "there must be a mark for each of " + ratings.cells() + " ratings, got " + held.length);
    }
    return new Split(ratings.where(cell -> !held[cell]), ratings.where(cell -> held[cell]));
  }
}
