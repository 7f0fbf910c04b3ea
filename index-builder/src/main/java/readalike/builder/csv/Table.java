package readalike.builder.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One open table: its header, then its rows one after the other. Confined to one thread. */
public final class Table implements AutoCloseable {
  private static final int MAX_COLUMNS = 1000;

  private final TableFile file;
  private final InputStream bytes;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Header header;
  private final long linesBefore;

  private Table(
      TableFile file,
      InputStream bytes,
      CSVParser parser,
      Iterator<CSVRecord> records,
      Header header,
      long linesBefore) {
    this.file = file;
    this.bytes = bytes;
    this.parser = parser;
    this.records = records;
    this.header = header;
    this.linesBefore = linesBefore;
  }

  /**
   * Opens a table and reads its header.
   *
   * @throws ImportException when the file is empty, is not text or has no readable header
   */
  static Table open(TableFile file, InputStream bytes, FaultListener faults) throws IOException {
    try {
      LineReader lines = new LineReader(bytes, faults);
      Line first = lines.next();
      while (first != null && first.text().isBlank()) {
        first = lines.next();
      }
      refuseWhatIsNoTable(file, first);
      Dialect dialect = Dialect.of(first.text());
      CSVParser parser =
          CSVParser.builder()
              .setReader(new BalancedReader(first, lines, dialect, faults))
              .setFormat(dialect.format())
              .get();
      Iterator<CSVRecord> records = parser.iterator();
      CSVRecord names = records.hasNext() ? records.next() : null;
      boolean readable =
          names != null
              && names.size() <= MAX_COLUMNS
              && new Row(names, parser.getCurrentLineNumber()).line() == 1;
      if (!readable) {
        throw new ImportException(
            file.name()
                + " line "
                + first.number()
                + " is no header; give the columns names, with quotes that close");
      }
      return new Table(
          file,
          bytes,
          parser,
          records,
          new Header(Arrays.stream(names.values()).map(String::strip).toList()),
          first.number() - 1);
    } catch (UncheckedIOException e) {
      bytes.close();
      throw e.getCause();
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static void refuseWhatIsNoTable(TableFile file, Line first) throws ImportException {
    if (first == null) {
      throw new ImportException(file.name() + " is empty; give a CSV file with a header and rows");
    }
    String start = first.text().strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("<")) {
      throw new ImportException(
          file.name() + " is a web page or XML, not CSV; download the file itself");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      throw new ImportException(file.name() + " is JSON, not CSV; export it as CSV");
    }
  }

  public Header header() {
    return header;
  }

  public TableFile file() {
    return file;
  }

  /**
   * The next row, or null at the end. Empty lines are no rows.
   *
   * @throws ImportException when the compressed data are damaged or expand beyond all reason
   */
  public Row next() throws IOException {
    try {
      return records.hasNext()
          ? new Row(records.next(), linesBefore + parser.getCurrentLineNumber())
          : null;
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private IOException unreadable(UncheckedIOException e) {
    return e.getCause() instanceof CSVException malformed
        ? new ImportException(file.name() + " is malformed: " + malformed.getMessage(), malformed)
        : e.getCause();
  }

  @Override
  public void close() throws IOException {
    parser.close();
    bytes.close();
  }
}
