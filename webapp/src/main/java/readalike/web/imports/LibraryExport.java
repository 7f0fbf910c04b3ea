package readalike.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import readalike.web.http.Refusal;

/**
 * A Goodreads library export: the rows that name a book, and those that do not with the reason.
 *
 * @param rows in the order of the file
 * @param refused the line of a row and why it cannot be used
 */
record LibraryExport(List<LibraryRow> rows, Map<Long, String> refused) {
  static final int MOST_ROWS = 10_000;
  private static final int LONGEST_NAME = 500;
  private static final int MOST_AUTHORS = 10;

  /** Cells that a spreadsheet is not to take for numbers are exported as {@code ="0441013597"}. */
  private static final Pattern AS_FORMULA = Pattern.compile("=\"?([^\"]*)\"?");

  private static final Pattern DATE = Pattern.compile("([0-9]{4})[/-]([0-9]{2})[/-]([0-9]{2})");
  private static final String TITLE = "Title";
  private static final String AUTHOR = "Author";
  private static final String RATING = "My Rating";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setAllowMissingColumnNames(true)
          .setIgnoreEmptyLines(true)
          .setLenientEof(true)
          .setTrailingData(true)
          .get();

  /**
   * Reads the text of an export.
   *
   * @throws Refusal 400 when it is no such table; 413 when it has more than {@value #MOST_ROWS}
   *     rows
   */
  static LibraryExport read(String text) throws IOException {
    List<LibraryRow> rows = new ArrayList<>();
    Map<Long, String> refused = new LinkedHashMap<>();
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      requireColumns(parser);
      long line = parser.getCurrentLineNumber() + 1;
      for (CSVRecord record : parser) {
        if (rows.size() + refused.size() == MOST_ROWS) {
          throw Refusal.tooLarge("the export may have " + MOST_ROWS + " rows");
        }
        String problem = problem(record);
        if (problem.isEmpty()) {
          rows.add(row(record, line));
        } else {
          refused.put(line, problem);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      throw Refusal.badRequest("the file is no well-formed CSV table; export it afresh");
    }
    return new LibraryExport(List.copyOf(rows), refused);
  }

  private static void requireColumns(CSVParser parser) {
    Map<String, Integer> columns = parser.getHeaderMap();
    for (String name : List.of(TITLE, AUTHOR, RATING)) {
      if (!columns.containsKey(name)) {
        throw Refusal.badRequest("this is no Goodreads library export: it has no column " + name);
      }
    }
  }

  private static String problem(CSVRecord record) {
    String title = cell(record, TITLE);
    if (title.isEmpty()) {
      return "it has no title";
    }
    if (title.length() > LONGEST_NAME || cell(record, AUTHOR).length() > LONGEST_NAME) {
      return "its title or author has more than " + LONGEST_NAME + " characters";
    }
    return cell(record, RATING).matches("[0-5]?")
        ? ""
        : "its rating must be 0 to 5, got " + shortened(cell(record, RATING));
  }

  private static String shortened(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }

  private static LibraryRow row(CSVRecord record, long line) {
    String rating = cell(record, RATING);
    int stars = rating.isEmpty() ? 0 : Integer.parseInt(rating);
    String read = date(cell(record, "Date Read"));
    return new LibraryRow(
        line,
        cell(record, TITLE),
        authors(record),
        Stream.of("ISBN13", "ISBN")
            .map(column -> unquoted(cell(record, column)))
            .filter(isbn -> !isbn.isEmpty())
            .toList(),
        stars == 0 ? OptionalInt.empty() : OptionalInt.of(stars),
        cell(record, "Exclusive Shelf"),
        read.isEmpty() ? date(cell(record, "Date Added")) : read);
  }

  private static List<String> authors(CSVRecord record) {
    return Stream.concat(
            Stream.of(cell(record, AUTHOR)),
            Stream.of(cell(record, "Additional Authors").split(",", MOST_AUTHORS)))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
        .toList();
  }

  private static String unquoted(String cell) {
    Matcher formula = AS_FORMULA.matcher(cell);
    return (formula.matches() ? formula.group(1) : cell).strip();
  }

  private static String date(String cell) {
    Matcher date = DATE.matcher(cell);
    return date.matches() ? date.group(1) + "-" + date.group(2) + "-" + date.group(3) : "";
  }

  private static String cell(CSVRecord record, String column) {
    return record.isMapped(column) && record.isSet(column) ? record.get(column).strip() : "";
  }
}
