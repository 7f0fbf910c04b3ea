package readalike.engine.hybrid;

import java.util.List;
import java.util.Objects;
import readalike.engine.catalog.Profile;

/**
 * What is asked of a list for several readers.
 *
 * @param readers their ratings, of {@value #LEAST_READERS} to {@value #MOST_READERS} readers
 * @param n how many books, 1 to {@link RecommendationRequest#MAX_N}
 * @param wishes for the whole list
 */
public record TogetherRequest(List<Profile> readers, int n, Wishes wishes) {
  /** One reader alone has a list already. */
  public static final int LEAST_READERS = 2;

  /** More would hardly agree on anything. */
  public static final int MOST_READERS = 8;

  public TogetherRequest {
    readers = List.copyOf(readers);
    Objects.requireNonNull(wishes, "wishes");
    if (readers.size() < LEAST_READERS || readers.size() > MOST_READERS) {
      throw new IllegalArgumentException(
          "readers must be " + LEAST_READERS + ".." + MOST_READERS + ", got " + readers.size());
    }
    if (n < 1 || n > RecommendationRequest.MAX_N) {
      throw new IllegalArgumentException(
          "n must be 1.." + RecommendationRequest.MAX_N + ", got " + n);
    }
  }
}
