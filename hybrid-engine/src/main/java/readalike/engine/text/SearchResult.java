package readalike.engine.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import readalike.engine.catalog.Book;

/**
 * What the search found.
 *
 * @param total how many books match in all; editions of one work are one
 * @param estimated whether the total and the counts of the facets were reckoned from a part of very
 *     many matches
 * @param hits the asked page, best first
 * @param facets for each of {@code author}, {@code tag}, {@code language}, {@code decade} the
 *     {@value Facets#MOST_VALUES} most frequent values of all matches, most frequent first; a
 *     decade is named {@code 1960s}
 * @param nearness how near to what was typed the words are that were searched for
 * @param didYouMean a better spelling of the words, or empty
 * @param instead where nothing was found: what else there is, the nearest first
 */
public record SearchResult(
    long total,
    boolean estimated,
    List<Hit> hits,
    Map<String, List<FacetValue>> facets,
    Nearness nearness,
    String didYouMean,
    List<Instead> instead) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    Objects.requireNonNull(nearness, "nearness");
    Objects.requireNonNull(didYouMean, "didYouMean");
    instead = List.copyOf(instead);
  }

  /** How near a search is to what was typed. */
  public enum Nearness {
    /** The very words, or synonyms of them. */
    TYPED,
    /** Some words were taken for others that are near to them. */
    CORRECTED,
    /** Books that lack a word of the text. */
    PARTLY
  }

  /**
   * One book that was found.
   *
   * @param number the book's number
   * @param book the book
   * @param score higher is better, comparable within one result only: the sum of the parts; in a
   *     result sorted by popularity, rating or year it is that, and below -2 billion when it is not
   *     known
   * @param words what the words add to the score
   * @param taste what the reader's taste adds, 0 where none was asked for
   * @param highlights where the words stand in the book's texts
   */
  public record Hit(
      int number, Book book, float score, float words, float taste, List<Highlight> highlights) {
    public Hit {
      highlights = List.copyOf(highlights);
    }
  }

  /**
   * One way to narrow a result.
   *
   * @param value as printed on the books
   * @param count what the total would be with it as one more filter; of languages and decades, of
   *     which any may hold: with it instead of those that are chosen
   */
  public record FacetValue(String value, int count) {}

  /**
   * Books in the place of those that were not found.
   *
   * @param kind what they are
   * @param text the spelling, the author's name or the tag; empty for the other kinds
   * @param hits a few, at least one
   */
  public record Instead(Kind kind, String text, List<Hit> hits) {
    /** What the books are, the nearest first. */
    public enum Kind {
      /** What the words find without the filters. */
      UNFILTERED,
      /** What the nearest spelling finds. */
      SPELLING,
      /** Other books of the author that was named. */
      AUTHOR,
      /** The popular books of the tag that was named. */
      TAG,
      /** The most popular books of all. */
      POPULAR
    }

    public Instead {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(text, "text");
      hits = List.copyOf(hits);
    }
  }
}
