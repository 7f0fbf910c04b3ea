package readalike.builder.sample;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the sample's two hand-kept files; they are ours, so the first fault stops the reading. */
final class SampleCatalogue {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private SampleCatalogue() {}

  /**
   * The books in the order of their file.
   *
   * @throws IOException where a file cannot be read, or a row is not what it should be; the message
   *     names the file and the line
   */
  static List<SampleBook> read(Path books, Path fame) throws IOException {
    Map<String, Integer> fameOf = new HashMap<>();
    each(fame, row -> fameOf.put(row.get("book_id"), Integer.valueOf(row.get("fame"))));
    Map<String, SampleBook> found = new HashMap<>();
    List<SampleBook> catalogue = new ArrayList<>();
    each(
        books,
        row -> {
          SampleBook book = book(row, fameOf);
          if (found.put(book.id(), book) != null) {
            throw new IllegalArgumentException("book_id " + book.id() + " occurs twice");
          }
          catalogue.add(book);
        });
    return List.copyOf(catalogue);
  }

  private static SampleBook book(CSVRecord row, Map<String, Integer> fameOf) {
    String id = row.get("book_id");
    Integer fame = fameOf.get(id);
    if (fame == null) {
      throw new IllegalArgumentException("book " + id + " has no row in the file of fame");
    }
    String work = row.get("work_id");
    String volume = row.get("volume");
    return new SampleBook(
        id,
        work.isEmpty() ? id : work,
        firstOf(row.get("authors")),
        Integer.parseInt(row.get("year")),
        row.get("language"),
        row.get("series"),
        volume.isEmpty() ? 0 : Integer.parseInt(volume),
        List.of(row.get("tags").split("; ", -1)),
        fame);
  }

  private static String firstOf(String authors) {
    int end = authors.indexOf(';');
    return end < 0 ? authors : authors.substring(0, end);
  }

  private interface RowReader {
    void read(CSVRecord row);
  }

  private static void each(Path file, RowReader reader) throws IOException {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser rows = FORMAT.parse(text)) {
      for (CSVRecord row : rows) {
        try {
          reader.read(row);
        } catch (IllegalArgumentException e) {
          throw new IOException(
              file + ", line " + rows.getCurrentLineNumber() + ": " + e.getMessage(), e);
        }
      }
    }
  }
}
