package readalike.engine.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import readalike.engine.catalog.Book;

/**
 * What the search found.
 *
 * @param total how many books match in all; editions of one work are one
 * @param hits the asked page, best first
 * @param facets for each of {@code author}, {@code tag}, {@code language}, {@code decade} the
 *     {@value Facets#MOST_VALUES} most frequent values of all matches, most frequent first; a
 *     decade is named {@code 1960s}
 * @param didYouMean a better spelling of the words, or empty
 */
public record SearchResult(
    long total, List<Hit> hits, Map<String, List<FacetValue>> facets, String didYouMean) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    Objects.requireNonNull(didYouMean, "didYouMean");
  }

  /**
   * One book that was found.
   *
   * @param number the book's number
   * @param book the book
   * @param score higher is better, comparable within one result only; in a result sorted by
   *     popularity, rating or year it is that, and below -2 billion when it is not known
   */
  public record Hit(int number, Book book, float score) {}

  /**
   * One way to narrow a result.
   *
   * @param value as printed on the books
   * @param count what the total would be with it as one more filter
   */
  public record FacetValue(String value, int count) {}
}
