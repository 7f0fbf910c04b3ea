package readalike.web.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import readalike.web.account.Marked;

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
  private static final String TO_READ = "to-read";

  /** What readers call their shelf of books that they want to see no more. */
  private static final Set<String> GIVEN_UP =
      Set.of("not-interested", "did-not-finish", "dnf", "abandoned");

  LibraryRow {
    authors = List.copyOf(authors);
    isbns = List.copyOf(isbns);
  }

  /** The mark that its shelf stands for; none for a rated book, which has been read. */
  Optional<Marked.Mark> mark() {
    if (stars.isPresent()) {
      return Optional.empty();
    }
    String name = shelf.toLowerCase(Locale.ROOT);
    if (name.equals(TO_READ)) {
      return Optional.of(Marked.Mark.TO_READ);
    }
    return GIVEN_UP.contains(name) ? Optional.of(Marked.Mark.NOT_INTERESTED) : Optional.empty();
  }
}
