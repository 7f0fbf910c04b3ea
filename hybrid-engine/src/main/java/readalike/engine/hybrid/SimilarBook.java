package readalike.engine.hybrid;

import java.util.Objects;
import readalike.engine.catalog.Book;

/**
 * A readalike of a book.
 *
 * @param book the other book
 * @param parts the weighted parts of its score: who reads both, and what they share
 * @param reason one sentence that says why
 */
public record SimilarBook(Book book, ScoreParts parts, String reason) {
  public SimilarBook {
    Objects.requireNonNull(book, "book");
    Objects.requireNonNull(parts, "parts");
    Objects.requireNonNull(reason, "reason");
  }
}
