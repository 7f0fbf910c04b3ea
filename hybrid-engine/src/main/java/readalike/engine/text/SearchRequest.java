package readalike.engine.text;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What is asked of the search.
 *
 * @param words what was typed, at most {@value #MAX_WORDS_LENGTH} characters; blank finds
 *     everything, popular first
 * @param authors only books by all of these, as printed
 * @param tags only books with all of these
 * @param language only books in this language, or empty
 * @param from earliest year of first publication
 * @param to latest year of first publication
 * @param sort the order
 * @param n how many, 1 to 100
 * @param offset how many to leave out first, 0 to 1,000
 */
public record SearchRequest(
    String words,
    List<String> authors,
    List<String> tags,
    String language,
    OptionalInt from,
    OptionalInt to,
    Sort sort,
    int n,
    int offset) {
  /** The longest query that is read. */
  public static final int MAX_WORDS_LENGTH = 300;

  /** The orders of a result. */
  public enum Sort {
    RELEVANCE,
    POPULARITY,
    RATING,
    NEWEST
  }

  public SearchRequest {
    Objects.requireNonNull(words, "words");
    if (words.length() > MAX_WORDS_LENGTH) {
      throw new IllegalArgumentException(
          "q must have at most " + MAX_WORDS_LENGTH + " characters, got " + words.length());
    }
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(sort, "sort");
    if (n < 1 || n > 100) {
      throw new IllegalArgumentException("n must be 1..100, got " + n);
    }
    if (offset < 0 || offset > 1000) {
      throw new IllegalArgumentException("offset must be 0..1000, got " + offset);
    }
  }

  /** The best {@code n} hits for words alone. */
  public static SearchRequest words(String words, int n) {
    return new SearchRequest(
        words,
        List.of(),
        List.of(),
        "",
        OptionalInt.empty(),
        OptionalInt.empty(),
        Sort.RELEVANCE,
        n,
        0);
  }
}
