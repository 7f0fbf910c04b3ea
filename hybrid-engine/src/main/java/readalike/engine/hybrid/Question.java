package readalike.engine.hybrid;

import java.util.Objects;
import readalike.engine.catalog.Book;

/**
 * A book that a newcomer is asked about.
 *
 * @param book the book
 * @param knownBy the share of all readers that has rated it, 0 to 1
 */
public record Question(Book book, double knownBy) {
  /** The most questions in one answer. */
  public static final int MOST = 50;

  public Question {
    Objects.requireNonNull(book, "book");
  }
}
