package readalike.engine.hybrid;

import java.util.List;
import java.util.Objects;

/**
 * A book for several readers together.
 *
 * @param score by which the list is ordered
 * @param readers what it is to each of them, in the order in which they were given
 */
public record SharedBook(double score, List<ForReader> readers) {
  public SharedBook {
    readers = List.copyOf(readers);
  }

  /**
   * What the book is to one of the readers.
   *
   * @param recommendation with the reader's own score, stars and reason
   * @param stretch whether the reader's own list would have had it far down or not at all
   */
  public record ForReader(Recommendation recommendation, boolean stretch) {
    public ForReader {
      Objects.requireNonNull(recommendation, "recommendation");
    }
  }
}
