package readalike.builder.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What data/README.md says of the files. */
final class DataReadmeTest {
  @ParameterizedTest
  @ValueSource(strings = {"books.csv", "fame.csv", "ratings.csv", "dataset.properties"})
  void theChecksumIsThatOfTheFile(String name) throws Exception {
    Path file = SampleFiles.DATA.resolve("sample").resolve(name);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    assertThat(Files.readString(SampleFiles.DATA.resolve("README.md")))
        .contains(HexFormat.of().formatHex(digest) + "  " + name);
  }

  @Test
  void theNumbersOfBooksWorksReadersAndRatingsAreThoseOfTheFiles() throws IOException {
    List<SampleBook> books = SampleCatalogue.read(SampleFiles.BOOKS, SampleFiles.FAME);
    List<CSVRecord> ratings = SampleFiles.rows(SampleFiles.RATINGS);
    assertThat(Files.readString(SampleFiles.DATA.resolve("README.md")))
        .contains("| " + books.size() + " |")
        .contains(books.stream().map(SampleBook::work).distinct().count() + " real works")
        .contains(books.stream().map(SampleBook::language).distinct().count() + " languages")
        .contains(String.format(Locale.ROOT, "%,d simulated readers", readers(ratings)))
        .contains(String.format(Locale.ROOT, "| %,d |", ratings.size()));
  }

  private static long readers(List<CSVRecord> ratings) {
    return ratings.stream().map(row -> row.get("user_id")).distinct().count();
  }
}
