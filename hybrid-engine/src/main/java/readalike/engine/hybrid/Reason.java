package readalike.engine.hybrid;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import readalike.engine.catalog.Book;
import readalike.engine.hybrid.Because.SharedTerm;

/**
 * Why a book is on a list, in parts; {@link ReasonSentence} says it in a language.
 *
 * @param kind what speaks for the book
 * @param others the books that are named: the reader's own, or the one that the book is like
 * @param sameSeries whether one of them is of the book's series
 * @param author who wrote both the book and one of them, or empty
 * @param themes that they have in common, as people write them, at most two
 * @param readers how many have rated the book, where that is the reason
 */
public record Reason(
    Kind kind,
    List<Book> others,
    boolean sameSeries,
    String author,
    List<String> themes,
    int readers) {
  private static final int MOST_THEMES = 2;

  /** What speaks for a book. */
  public enum Kind {
    /** Liked books of the reader, which are named. */
    LIKED,
    /** What it shares with books that the reader liked. */
    SHARED,
    /** How many have read it. */
    POPULAR,
    /** Readers of a book like it too. */
    SAME_READERS,
    /** It is like a book in what it is about. */
    ALIKE
  }

  public Reason {
    Objects.requireNonNull(kind, "kind");
    others = List.copyOf(others);
    Objects.requireNonNull(author, "author");
    themes = List.copyOf(themes);
  }

  /**
   * The reason for a reader.
   *
   * @param book the recommended book
   * @param liked the liked books that speak for it most, all of which are named
   * @param terms what it shares with the liked books, strongest first
   * @param readers how many have rated it, for want of anything better
   */
  static Reason of(Book book, List<Book> liked, List<SharedTerm> terms, int readers) {
    if (!liked.isEmpty()) {
      boolean sameSeries =
          book.series().filter(series -> hasSeries(liked, series.name())).isPresent();
      return new Reason(Kind.LIKED, liked, sameSeries, author(book, liked), themes(terms), 0);
    }
    if (terms.isEmpty()) {
      return new Reason(Kind.POPULAR, List.of(), false, "", List.of(), readers);
    }
    // Words are kept as stems, which nobody wants to read; names and tags are shown.
    List<String> shown =
        terms.stream()
            .filter(term -> !term.kind().equals("word"))
            .limit(1)
            .map(term -> ThemeText.of(term.text()))
            .toList();
    return new Reason(Kind.SHARED, List.of(), false, "", shown, 0);
  }

  /**
   * The reason for a readalike of a book.
   *
   * @param together whether readers of the one like the other
   */
  static Reason similar(Book like, Book book, boolean together, List<SharedTerm> terms) {
    return new Reason(
        together ? Kind.SAME_READERS : Kind.ALIKE,
        List.of(like),
        false,
        author(book, List.of(like)),
        themes(terms),
        0);
  }

  private static String author(Book book, List<Book> others) {
    Optional<String> same =
        book.authors().stream()
            .filter(name -> others.stream().anyMatch(other -> other.authors().contains(name)))
            .findFirst();
    return same.orElse("");
  }

  private static boolean hasSeries(List<Book> books, String name) {
    return books.stream()
        .anyMatch(book -> book.series().filter(s -> s.name().equals(name)).isPresent());
  }

  private static List<String> themes(List<SharedTerm> terms) {
    return terms.stream()
        .filter(term -> term.kind().equals("tag"))
        .limit(MOST_THEMES)
        .map(term -> ThemeText.of(term.text()))
        .toList();
  }
}
