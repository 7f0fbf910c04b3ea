package readalike.builder.clean;

import java.util.Optional;
import readalike.builder.csv.Header;

/** The tables that are understood, told apart by their column names alone. */
enum TableKind {
  GOODREADS_EXPORT("book_id,title,author,my_rating,exclusive_shelf"),
  BOOK_CROSSING_RATINGS("user_id,isbn,book_rating"),
  BOOK_CROSSING_BOOKS("isbn,book_title,book_author"),
  RATINGS("user_id,book_id,rating"),
  GOODBOOKS_BOOKS("book_id,goodreads_book_id,work_id,authors,title"),
  BOOKS("book_id,title"),
  GENRES("book_id,genres"),
  BOOK_TAGS("goodreads_book_id,tag_id,count"),
  TAGS("tag_id,tag_name");

  private final String columns;

  TableKind(String columns) {
    this.columns = columns;
  }

  /** The first kind whose columns the header has. */
  static Optional<TableKind> of(Header header) {
    for (TableKind kind : values()) {
      if (header.hasAll(kind.columns.split(",", -1))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  boolean hasBooks() {
    return switch (this) {
      case GOODREADS_EXPORT, BOOK_CROSSING_BOOKS, GOODBOOKS_BOOKS, BOOKS -> true;
      default -> false;
    };
  }

  boolean hasRatings() {
    return switch (this) {
      case GOODREADS_EXPORT, BOOK_CROSSING_RATINGS, RATINGS -> true;
      default -> false;
    };
  }

  boolean isBookCrossing() {
    return this == BOOK_CROSSING_BOOKS || this == BOOK_CROSSING_RATINGS;
  }
}
