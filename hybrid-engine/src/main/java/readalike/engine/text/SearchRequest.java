package readalike.engine.text;

import java.util.Objects;

/**
 * What is asked of the search.
 *
 * @param words what was typed, at most {@value #MAX_WORDS_LENGTH} characters; blank finds
 *     everything, popular first
 * @param narrowing which books may be found
 * @param sort the order
 * @param personal what the reader's taste says in the order of relevance: 0 for the words alone, to
 *     1 for the taste alone
 * @param n how many, 1 to 100
 * @param offset how many to leave out first, 0 to 1,000
 */
public record SearchRequest(
    String words, Narrowing narrowing, Sort sort, double personal, int n, int offset) {
  /** The longest query that is read. */
  public static final int MAX_WORDS_LENGTH = 300;

  /** The orders of a result. */
  public enum Sort {
    RELEVANCE,
    POPULARITY,
    RATING,
    NEWEST,
    /** By the reader's taste alone. */
    FOR_ME
  }

  public SearchRequest {
    Objects.requireNonNull(words, "words");
    if (words.length() > MAX_WORDS_LENGTH) {
      throw new IllegalArgumentException(
          "q must have at most " + MAX_WORDS_LENGTH + " characters, got " + words.length());
    }
    Objects.requireNonNull(narrowing, "narrowing");
    Objects.requireNonNull(sort, "sort");
    if (!(personal >= 0 && personal <= 1)) {
      throw new IllegalArgumentException("personal must be 0..1, got " + personal);
    }
    if (n < 1 || n > 100) {
      throw new IllegalArgumentException("n must be 1..100, got " + n);
    }
    if (offset < 0 || offset > 1000) {
      throw new IllegalArgumentException("offset must be 0..1000, got " + offset);
    }
  }

  /** The best {@code n} hits for words alone. */
  public static SearchRequest words(String words, int n) {
    return new SearchRequest(words, Narrowing.NONE, Sort.RELEVANCE, 0, n, 0);
  }

  /** The same with other words. */
  SearchRequest withWords(String others) {
    return new SearchRequest(others, narrowing, sort, personal, n, offset);
  }

  /** The first {@code most} books of other words and bounds. */
  SearchRequest first(String others, Narrowing bounds, int most) {
    return new SearchRequest(others, bounds, Sort.RELEVANCE, 0, most, 0);
  }

  /** How much taste weighs; 1 in the order of taste, 0 in any other but relevance. */
  public double tasteWeight() {
    return switch (sort) {
      case FOR_ME -> 1;
      case RELEVANCE -> personal;
      default -> 0;
    };
  }
}
