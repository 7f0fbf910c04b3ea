package readalike.builder.clean;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the year of a book. */
final class Years {
  /** The oldest literature that is in print, Sumerian, is younger. */
  private static final int EARLIEST = -3000;

  private static final int LATEST = 2100;

  /** Book-Crossing was gathered in August and September 2004; announced books may be of 2005. */
  private static final int LATEST_OF_BOOK_CROSSING = 2005;

  private static final Pattern YEAR = Pattern.compile("c?(-?\\d{1,4})(?:\\.0+)?");
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/]\\d{1,2}(?:[-/]\\d{1,2})?");

  private Years() {}

  /** {@code 2008}, {@code 2008.0}, {@code -720.0}, {@code c1998}, {@code 1998-05-01}. */
  static OptionalInt parse(String text, TableKind kind) {
    Matcher matcher = YEAR.matcher(text);
    if (!matcher.matches()) {
      matcher = DATE.matcher(text);
      if (!matcher.matches()) {
        return OptionalInt.empty();
      }
    }
    int year = Integer.parseInt(matcher.group(1));
    int latest = kind.isBookCrossing() ? LATEST_OF_BOOK_CROSSING : LATEST;
    return year != 0 && year >= EARLIEST && year <= latest
        ? OptionalInt.of(year)
        : OptionalInt.empty();
  }
}
