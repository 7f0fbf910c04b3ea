package readalike.engine.evaluation.baseline;

import java.util.Arrays;
import java.util.stream.IntStream;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;

/**
 * Which ratings a model of implicit feedback takes for "read and liked".
 *
 * @param from the least rating that counts
 */
public record Evidence(float from) {
  /** Whoever rates a book has chosen to read it. */
  public static final Evidence ALL_RATED = new Evidence(Float.NEGATIVE_INFINITY);

  /** The ratings that count, of as many users and books. */
  public RatingMatrix of(RatingMatrix ratings) {
    int[] starts = new int[ratings.rows() + 1];
    int[] books = new int[ratings.cells()];
    float[] values = new float[ratings.cells()];
    int count = 0;
    for (int user = 0; user < ratings.rows(); user++) {
      for (int cell = ratings.start(user); cell < ratings.start(user + 1); cell++) {
        if (ratings.value(cell) >= from) {
          books[count] = ratings.column(cell);
          values[count++] = ratings.value(cell);
        }
      }
      starts[user + 1] = count;
    }
    return RatingMatrix.ofRows(
        ratings.columns(), starts, Arrays.copyOf(books, count), Arrays.copyOf(values, count));
  }

  /** The books of a profile that count, rising. */
  int[] of(Profile profile) {
    return IntStream.range(0, profile.size())
        .filter(i -> profile.rating(i) >= from)
        .map(profile::book)
        .toArray();
  }
}
