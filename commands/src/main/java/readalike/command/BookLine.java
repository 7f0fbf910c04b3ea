package readalike.command;

import java.util.Locale;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.RatingScale;

/** How books and stars read on a terminal. */
final class BookLine {
  private BookLine() {}

  /** {@code Dune (Frank Herbert, 1965) [dune]}. */
  static String of(Book book) {
    StringBuilder by = new StringBuilder(String.join(", ", book.authors()));
    book.year()
        .ifPresent(
            year ->
                by.append(by.isEmpty() ? "" : ", ")
                    .append(year < 0 ? -year + " BCE" : Integer.toString(year)));
    return Printable.line(
        book.title() + (by.isEmpty() ? "" : " (" + by + ")") + "  [" + book.id() + "]");
  }

  /** {@code 4.3 of 5 stars}. */
  static String stars(double estimate, RatingScale scale) {
    return String.format(Locale.ROOT, "%.1f of %s stars", estimate, number(scale.highest()));
  }

  /** A rating without needless digits: {@code 4}, {@code 4.5}. */
  static String number(float rating) {
    return rating == Math.rint(rating) ? Integer.toString((int) rating) : Float.toString(rating);
  }
}
