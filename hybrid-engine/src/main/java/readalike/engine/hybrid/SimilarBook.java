package readalike.engine.hybrid;

import java.util.Objects;
import readalike.engine.catalog.Book;

/**
 * A readalike of a book.
 *
 * @param book the other book
 * @param parts the weighted parts of its score: who reads both, and what they share
 * @param reason why
 */
public record SimilarBook(Book book, ScoreParts parts, Reason reason) {
  public SimilarBook {
    Objects.requireNonNull(book, "book");
    Objects.requireNonNull(parts, "parts");
    Objects.requireNonNull(reason, "reason");
  }

  /** By what books are alike. */
  public enum View {
    /** Who reads them and what they are about, alike. */
    BOTH(1, 1),
    /** What they are about. */
    CONTENT(0, 1),
    /** Who reads them. */
    READERS(1, 0);

    private final double taste;
    private final double content;

    View(double taste, double content) {
      this.taste = taste;
      this.content = content;
    }

    /** Weight of who reads them. */
    double taste() {
      return taste;
    }

    /** Weight of what they are about. */
    double content() {
      return content;
    }
  }
}
