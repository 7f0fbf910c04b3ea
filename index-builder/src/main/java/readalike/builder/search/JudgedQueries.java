package readalike.builder.search;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads judged queries: a CSV file with the columns {@code kind,asked,words,books}, where {@code
 * asked} is {@code search} or {@code suggest} and {@code books} are ids separated by {@code "; "},
 * any of which is a right answer.
 */
public final class JudgedQueries {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");

  private JudgedQueries() {}

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read or a row is not what it should be
   */
  public static List<JudgedQuery> read(Path file) throws IOException {
    List<JudgedQuery> queries = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser rows = FORMAT.parse(reader)) {
      for (CSVRecord row : rows) {
        try {
          queries.add(query(row));
        } catch (IllegalArgumentException e) {
          throw new IOException(
              file.getFileName() + " record " + row.getRecordNumber() + ": " + e.getMessage(), e);
        }
      }
    }
    return queries;
  }

  private static JudgedQuery query(CSVRecord row) {
    Set<String> books =
        new LinkedHashSet<>(Arrays.asList(SEPARATOR.split(row.get("books").strip())));
    books.remove("");
    return JudgedQuery.of(
        row.get("kind"),
        row.get("words"),
        JudgedQuery.Asked.valueOf(row.get("asked").toUpperCase(Locale.ROOT)),
        books);
  }
}
