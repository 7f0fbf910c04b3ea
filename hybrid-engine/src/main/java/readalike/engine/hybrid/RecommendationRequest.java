package readalike.engine.hybrid;

import java.util.List;
import java.util.Objects;
import readalike.engine.catalog.Profile;

/**
 * What is asked of the recommender.
 *
 * @param profile the reader's ratings; may be empty
 * @param n how many books, 1 to {@value #MAX_N}
 * @param offset how many of the best to leave out first, 0 to {@value #MAX_OFFSET}
 * @param rules wishes for the whole list
 */
public record RecommendationRequest(Profile profile, int n, int offset, List<Rule> rules) {
  /** The longest list in one answer. */
  public static final int MAX_N = 100;

  /** The deepest page of a list. */
  public static final int MAX_OFFSET = 1000;

  public RecommendationRequest {
    Objects.requireNonNull(profile, "profile");
    rules = List.copyOf(rules);
    if (n < 1 || n > MAX_N) {
      throw new IllegalArgumentException("n must be 1.." + MAX_N + ", got " + n);
    }
    if (offset < 0 || offset > MAX_OFFSET) {
      throw new IllegalArgumentException("offset must be 0.." + MAX_OFFSET + ", got " + offset);
    }
  }

  /** The best {@code n} books for a profile. */
  public static RecommendationRequest top(Profile profile, int n) {
    return new RecommendationRequest(profile, n, 0, List.of());
  }
}
