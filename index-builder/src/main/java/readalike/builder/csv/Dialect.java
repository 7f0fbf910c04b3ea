package readalike.builder.csv;

import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/**
 * How a file separates and quotes its cells.
 *
 * @param delimiter comma, semicolon or tab
 * @param backslashEscapes whether a quote inside quotes is written {@code \"}; it may always be
 *     doubled
 */
record Dialect(char delimiter, boolean backslashEscapes) {
  private static final char[] DELIMITERS = {',', ';', '\t'};

  /**
   * The dialect that a header line is written in: the delimiter that occurs most. The 2004 dump of
   * Book-Crossing is known by its header, it alone escapes quotes by backslashes.
   */
  static Dialect of(String headerLine) {
    char best = ',';
    long most = 0;
    for (char delimiter : DELIMITERS) {
      long count = headerLine.chars().filter(c -> c == delimiter).count();
      if (count > most) {
        most = count;
        best = delimiter;
      }
    }
    String lower = headerLine.toLowerCase(Locale.ROOT);
    boolean bookCrossingDump =
        best == ';'
            && lower.contains("isbn")
            && (lower.contains("book-title") || lower.contains("book-rating"));
    return new Dialect(best, bookCrossingDump);
  }

  CSVFormat format() {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setQuote('"')
        .setEscape(backslashEscapes ? '\\' : null)
        .setIgnoreEmptyLines(true)
        .setTrailingData(true)
        .setLenientEof(true)
        .get();
  }
}
