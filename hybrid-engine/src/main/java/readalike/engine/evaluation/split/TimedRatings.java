package readalike.engine.evaluation.split;

import java.util.Comparator;
import java.util.stream.IntStream;
import readalike.engine.catalog.RatingMatrix;

/**
 * Ratings and when they were given.
 *
 * @param ratings users x books
 * @param times seconds since 1970 of each cell, in the order of the cells, 0 where not known; empty
 *     when no rating has a time; not copied
 */
public record TimedRatings(RatingMatrix ratings, long[] times) {
  public TimedRatings {
    if (times.length != 0 && times.length != ratings.cells()) {
      throw new IllegalArgumentException(
          "there must be a time for each of " + ratings.cells() + " ratings, got " + times.length);
    }
  }

  /** Ratings without times. */
  public TimedRatings(RatingMatrix ratings) {
    this(ratings, new long[0]);
  }

  /**
   * The cells of a reader from the oldest to the latest, of equal times by rising book number.
   *
   * @throws IllegalArgumentException when the ratings have no times
   */
  int[] byTime(int user) {
    requireTimes();
    return IntStream.range(ratings.start(user), ratings.start(user + 1))
        .boxed()
        .sorted(Comparator.comparingLong((Integer cell) -> times[cell]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  void requireTimes() {
    if (times.length == 0) {
      throw new IllegalArgumentException(
          "the ratings have no times; a split by time needs a column timestamp");
    }
  }
}
