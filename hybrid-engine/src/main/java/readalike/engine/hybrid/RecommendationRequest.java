package readalike.engine.hybrid;

import java.util.List;
import java.util.Objects;
import readalike.engine.catalog.Profile;

/**
 * What is asked of the recommender.
 *
 * @param profile the reader's ratings; may be empty
 * @param without books of the profile that are not to speak for the list; they are not on it either
 * @param n how many books, 1 to {@value #MAX_N}
 * @param offset how many of the best to leave out first, 0 to {@value #MAX_OFFSET}
 * @param wishes for the whole list
 */
public record RecommendationRequest(
    Profile profile, List<Integer> without, int n, int offset, Wishes wishes) {
  /** The longest list in one answer. */
  public static final int MAX_N = 100;

  /** The deepest page of a list. */
  public static final int MAX_OFFSET = 1000;

  public RecommendationRequest {
    Objects.requireNonNull(profile, "profile");
    without = List.copyOf(without);
    Objects.requireNonNull(wishes, "wishes");
    if (n < 1 || n > MAX_N) {
      throw new IllegalArgumentException("n must be 1.." + MAX_N + ", got " + n);
    }
    if (offset < 0 || offset > MAX_OFFSET) {
      throw new IllegalArgumentException("offset must be 0.." + MAX_OFFSET + ", got " + offset);
    }
  }

  /** A page of the list for a profile under some rules. */
  public RecommendationRequest(Profile profile, int n, int offset, List<Rule> rules) {
    this(profile, List.of(), n, offset, Wishes.of(rules));
  }

  /** The best {@code n} books for a profile. */
  public static RecommendationRequest top(Profile profile, int n) {
    return new RecommendationRequest(profile, List.of(), n, 0, Wishes.NONE);
  }

  /** What speaks for the list: the profile but for the books left out. */
  Profile speaking() {
    return profile.without(without);
  }
}
