package readalike.builder.csv;

/**
 * One physical line of a file.
 *
 * @param number from 1
 * @param text with its line end, if it has one
 */
record Line(long number, String text) {
  /** The line end alone: keeps the count of lines right where a line is left out. */
  String end() {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(end);
  }
}
