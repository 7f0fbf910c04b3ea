package readalike.builder.search;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import readalike.engine.catalog.Book;

/**
 * Reads judged queries: a CSV file with the columns {@code kind,asked,words,books}, where {@code
 * asked} is {@code search} or {@code suggest} and {@code books} are ids separated by {@code "; "};
 * any of these books is a right answer, in any edition of its work.
 */
public final class JudgedQueries {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");

  private final Map<String, String> works = new HashMap<>();
  private final Map<String, Set<String>> editions = new HashMap<>();

  /**
   * Takes in the catalogue that is searched.
   *
   * @param books all of it
   */
  public JudgedQueries(List<Book> books) {
    for (Book book : books) {
      works.put(book.id(), book.work());
      editions.computeIfAbsent(book.work(), _ -> new HashSet<>()).add(book.id());
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read, a row is not what it should be, or names a book
   *     that the catalogue does not have
   */
  public List<JudgedQuery> read(Path file) throws IOException {
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

  private JudgedQuery query(CSVRecord row) {
    Set<String> meant = new HashSet<>();
    for (String id : SEPARATOR.split(row.get("books").strip(), -1)) {
      if (!works.containsKey(id)) {
        throw new IllegalArgumentException("the catalogue has no book " + id);
      }
      meant.addAll(editions.get(works.get(id)));
    }
    return JudgedQuery.of(
        row.get("kind"),
        row.get("words"),
        JudgedQuery.Asked.valueOf(row.get("asked").toUpperCase(Locale.ROOT)),
        meant);
  }
}
