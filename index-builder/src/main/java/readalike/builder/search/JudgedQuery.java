package readalike.builder.search;

import java.util.Objects;
import java.util.Set;

/**
 * What a reader types, and what they mean by it.
 *
 * @param kind of query, such as {@code author}; figures are given by kind
 * @param words as typed
 * @param asked what is asked for them
 * @param meant ids of the books that answer it, all editions of a work; at least one
 * @param described ids of all books that the words fit as well, the meant ones among them: nothing
 *     in them could tell two books of the same title apart
 */
public record JudgedQuery(
    String kind, String words, Asked asked, Set<String> meant, Set<String> described) {
  /** What is asked for the words. */
  public enum Asked {
    /** The hits of a search. */
    SEARCH,
    /** The suggestions while typing. */
    SUGGEST
  }

  public JudgedQuery {
    if (kind.isBlank() || words.isBlank()) {
      throw new IllegalArgumentException(
          "a query needs a kind and words, got '" + kind + "' and '" + words + "'");
    }
    Objects.requireNonNull(asked, "asked");
    meant = Set.copyOf(meant);
    described = Set.copyOf(described);
    if (meant.isEmpty() || !described.containsAll(meant)) {
      throw new IllegalArgumentException(
          "query '" + words + "' needs books that answer it, described ones among them");
    }
  }

  /** A query whose words fit the meant books alone. */
  public static JudgedQuery of(String kind, String words, Asked asked, Set<String> meant) {
    return new JudgedQuery(kind, words, asked, meant, meant);
  }
}
