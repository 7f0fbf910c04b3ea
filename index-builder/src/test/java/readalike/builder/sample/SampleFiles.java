package readalike.builder.sample;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The checked-in sample; tests run in the folder of their module. */
final class SampleFiles {
  static final Path DATA = Path.of("..", "data");
  static final Path BOOKS = DATA.resolve("sample/books.csv");
  static final Path FAME = DATA.resolve("sample/fame.csv");
  static final Path RATINGS = DATA.resolve("sample/ratings.csv");

  private SampleFiles() {}

  static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader text = Files.newBufferedReader(file)) {
      return format.parse(text).getRecords();
    }
  }
}
