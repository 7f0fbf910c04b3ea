package readalike.builder.clean;

import java.util.List;
import readalike.builder.csv.SourceFile;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.RatingScale;

/**
 * Clean data, ready for an index and a trainer. Immutable.
 *
 * @param books in the order of the books file, then those known from ratings alone in the order in
 *     which they are first rated; the position is the book's number
 * @param bookIds ids of {@code books} and their numbers
 * @param users ids of the users with at least one rating, in the order of their first
 * @param ratings at most one for each user and book
 * @param scale the scale that all ratings are on
 * @param sources the files read, with checksums
 * @param report what cleaning did
 */
public record ImportedData(
    List<Book> books,
    IdMap bookIds,
    IdMap users,
    Ratings ratings,
    RatingScale scale,
    List<SourceFile> sources,
    CleaningReport report) {
  public ImportedData {
    books = List.copyOf(books);
    sources = List.copyOf(sources);
    if (books.size() != bookIds.size()) {
      throw new IllegalArgumentException(
          books.size() + " books, but " + bookIds.size() + " book ids");
    }
  }
}
