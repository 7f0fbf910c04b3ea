package readalike.engine.hybrid;

import java.util.List;
import java.util.Optional;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;
import readalike.engine.hybrid.Because.SharedTerm;

/** Says in one sentence why a book is on the list, naming the reader's own books. */
final class ReasonSentence {
  private static final int MOST_TAGS = 2;

  private ReasonSentence() {}

  /**
   * The reason for a reader with ratings.
   *
   * @param book the recommended book
   * @param liked the liked books that speak for it most, all of which are named
   * @param terms what it shares with the liked books, strongest first
   */
  static String of(Book book, List<Book> liked, List<SharedTerm> terms) {
    if (liked.isEmpty()) {
      return terms.isEmpty() ? "" : "It " + shares(terms) + " with books that you liked.";
    }
    StringBuilder sentence = new StringBuilder("Because you liked ").append(titles(liked));
    Optional<Series> sameSeries = book.series().filter(series -> hasSeries(liked, series.name()));
    Optional<String> sameAuthor =
        book.authors().stream().filter(author -> hasAuthor(liked, author)).findFirst();
    if (sameSeries.isPresent()) {
      sentence.append(", from the same series");
    } else if (sameAuthor.isPresent()) {
      sentence.append(", also by ").append(sameAuthor.get());
    }
    return sentence.append(inCommon(terms)).append('.').toString();
  }

  /**
   * The reason for a readalike of a book.
   *
   * @param together whether readers of the one like the other
   */
  static String similar(Book like, Book book, boolean together, List<SharedTerm> terms) {
    String themes = tags(terms);
    String shared = inCommon(terms) + ".";
    Optional<String> author = book.authors().stream().filter(like.authors()::contains).findFirst();
    if (together) {
      String also = author.map(name -> ", also by " + name).orElse("");
      return "Readers of " + quoted(like) + " like it too" + also + shared;
    }
    if (author.isPresent()) {
      return "By " + author.get() + ", like " + quoted(like) + shared;
    }
    return themes.isEmpty()
        ? "It has words in common with " + quoted(like) + "."
        : "It shares themes with " + quoted(like) + ": " + themes + ".";
  }

  /** The reason for somebody of whom nothing is known. */
  static String popular(int readers) {
    if (readers == 0) {
      return "Nobody here has rated it yet.";
    }
    return readers == 1
        ? "One reader here has rated it."
        : "Popular here: rated by " + readers + " readers.";
  }

  private static String titles(List<Book> books) {
    return joined(books.stream().map(ReasonSentence::quoted).toList());
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String joined(List<String> texts) {
    int last = texts.size() - 1;
    return last < 1
        ? String.join("", texts)
        : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
  }

  private static String quoted(Book book) {
    return "“" + book.title() + "”";
  }

  private static boolean hasSeries(List<Book> books, String name) {
    return books.stream()
        .anyMatch(book -> book.series().filter(s -> s.name().equals(name)).isPresent());
  }

  private static boolean hasAuthor(List<Book> books, String author) {
    return books.stream().anyMatch(book -> book.authors().contains(author));
  }

  private static String inCommon(List<SharedTerm> terms) {
    String themes = tags(terms);
    return themes.isEmpty() ? "" : "; they have " + themes + " in common";
  }

  private static String tags(List<SharedTerm> terms) {
    return joined(
        terms.stream()
            .filter(term -> term.kind().equals("tag"))
            .limit(MOST_TAGS)
            .map(term -> ThemeText.of(term.text()))
            .toList());
  }

  /** Words are kept as stems, which nobody wants to read; names and tags are shown. */
  private static String shares(List<SharedTerm> terms) {
    return terms.stream()
        .filter(term -> !term.kind().equals("word"))
        .findFirst()
        .map(term -> "shares " + ThemeText.of(term.text()))
        .orElse("has words in common");
  }
}
