package readalike.builder.clean;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalDouble;
import readalike.builder.csv.Header;
import readalike.builder.csv.Row;
import readalike.builder.csv.Table;

/** Reads the rows of a ratings table; what concerns several rows is left to {@link Ratings}. */
final class RatingsReader {
  static final int MAX_ID = 200;

  private final TableKind kind;
  private final String exportUser;
  private final boolean zeroIsRating;
  private final Tally tally;
  private final int user;
  private final int book;
  private final int rating;
  private final int time;
  private final int otherTime;
  private final int width;

  RatingsReader(TableKind kind, Header header, ImportOptions options, Tally tally) {
    this.kind = kind;
    this.exportUser = options.exportUser();
    this.zeroIsRating = options.scale().filter(scale -> scale.contains(0)).isPresent();
    this.tally = tally;
    this.user = kind == TableKind.GOODREADS_EXPORT ? -1 : header.column("user_id");
    this.book = header.column(kind == TableKind.BOOK_CROSSING_RATINGS ? "isbn" : "book_id");
    this.rating = header.column("rating", "book_rating", "my_rating");
    this.time = header.column("timestamp", "date_read");
    this.otherTime = header.column("date_added");
    this.width = header.size();
  }

  /**
   * @param knownBooks how many of {@code books} a books file has, or -1 without one
   */
  void readAll(Table table, RatingsDraft draft, int knownBooks) throws IOException {
    for (Row row = table.next(); row != null; row = table.next()) {
      tally.row();
      if (row.size() != width) {
        tally.found(Rule.RAGGED_ROW, row, row.toString());
        continue;
      }
      String userId = user < 0 ? exportUser : row.get(user).strip();
      String bookId = row.get(book).strip();
      if (!hasIds(userId, bookId, row)) {
        continue;
      }
      OptionalDouble value = value(row);
      if (value.isEmpty()) {
        continue;
      }
      int number = draft.books.number(nameInCatalogue(bookId, draft.books));
      if (knownBooks >= 0 && number >= knownBooks) {
        tally.found(Rule.UNKNOWN_BOOK, row, bookId);
      }
      String when = row.get(time).isBlank() ? row.get(otherTime) : row.get(time);
      long seconds = RatingTime.seconds(when, row, tally);
      draft.add(userId, number, (float) value.getAsDouble(), seconds, row.line());
    }
  }

  /** Book-Crossing's ratings often have a small x for the check digit of an ISBN. */
  private String nameInCatalogue(String bookId, Numbering books) {
    if (kind == TableKind.BOOK_CROSSING_RATINGS && !books.contains(bookId)) {
      String upper = bookId.toUpperCase(Locale.ROOT);
      return books.contains(upper) ? upper : bookId;
    }
    return bookId;
  }

  private boolean hasIds(String userId, String bookId, Row row) {
    if (userId.isBlank() || bookId.isBlank()) {
      tally.found(Rule.MISSING_ID, row, row.toString());
      return false;
    }
    if (userId.length() > MAX_ID || bookId.length() > MAX_ID) {
      tally.found(Rule.OVERLONG_ID, row, row.toString());
      return false;
    }
    return true;
  }

  private OptionalDouble value(Row row) {
    String text = row.get(rating).strip();
    if (text.isEmpty()) {
      tally.found(Rule.MISSING_RATING, row, row.toString());
      return OptionalDouble.empty();
    }
    double value = number(text);
    if (Double.isNaN(value)) {
      tally.found(Rule.RATING_NOT_A_NUMBER, row, text);
      return OptionalDouble.empty();
    }
    if (value == 0 && !zeroIsRating) {
      tally.found(Rule.IMPLICIT_RATING, row, row.toString());
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value);
  }

  /** A plain decimal number, with a point or a comma; NaN for anything else. */
  private static double number(String text) {
    if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
      return text.charAt(0) - '0';
    }
    boolean plain =
        text.length() <= 20
            && text.chars().allMatch(c -> (c >= '0' && c <= '9') || ".,-+".indexOf(c) >= 0);
    if (!plain) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
