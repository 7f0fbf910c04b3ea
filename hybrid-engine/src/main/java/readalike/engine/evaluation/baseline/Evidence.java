package readalike.engine.evaluation.baseline;

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
    return ratings.where(cell -> ratings.value(cell) >= from);
  }

  /** The books of a profile that count, rising. */
  int[] of(Profile profile) {
    return IntStream.range(0, profile.size())
        .filter(i -> profile.rating(i) >= from)
        .map(profile::book)
        .toArray();
  }
}
