package readalike.web.imports;

import java.util.List;
import java.util.OptionalInt;

/**
 * One book of an exported library.
 *
 * @param line where its row begins in the file, from 1
 * @param title as exported, the series often behind it in brackets
 * @param authors the author first
 * @param isbns as exported; may be empty
 * @param stars 1 to 5, empty when it is not rated
 * @param shelf {@code read}, {@code currently-reading}, {@code to-read} or one of the reader's own
 * @param date when it was read, or added, as {@code 2024-03-09}; empty when neither is known
 */
record LibraryRow(
    long line,
    String title,
    List<String> authors,
    List<String> isbns,
    OptionalInt stars,
    String shelf,
    String date) {
  LibraryRow {
    authors = List.copyOf(authors);
    isbns = List.copyOf(isbns);
  }
}
