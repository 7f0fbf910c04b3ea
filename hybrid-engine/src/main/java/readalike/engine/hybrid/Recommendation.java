package readalike.engine.hybrid;

import java.util.Objects;
import readalike.engine.catalog.Book;
import readalike.engine.taste.Interval;

/**
 * One book of a recommended list.
 *
 * @param book the book
 * @param parts the weighted parts of its score
 * @param estimate the stars that the reader is predicted to give, on the data set's scale
 * @param interval where the stars will be in four of five cases
 * @param reason why, naming the reader's own books where there are any
 */
public record Recommendation(
    Book book, ScoreParts parts, double estimate, Interval interval, Reason reason) {
  public Recommendation {
    Objects.requireNonNull(book, "book");
    Objects.requireNonNull(parts, "parts");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(reason, "reason");
  }
}
