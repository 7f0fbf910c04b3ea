package readalike.builder.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checked-in {@code ratings.csv} is. */
final class SampleRatingsTest {
  private static List<CSVRecord> ratings;
  private static Map<String, String> workOf;
  private static Map<String, Long> readersOf;
  private static Map<String, Long> ratingsOf;

  @BeforeAll
  static void read() throws IOException {
    ratings = SampleFiles.rows(SampleFiles.RATINGS);
    workOf = new HashMap<>();
    for (SampleBook book : SampleCatalogue.read(SampleFiles.BOOKS, SampleFiles.FAME)) {
      workOf.put(book.id(), book.work());
    }
    readersOf = count("book_id");
    ratingsOf = count("user_id");
  }

  private static Map<String, Long> count(String column) {
    return ratings.stream()
        .collect(Collectors.groupingBy(row -> row.get(column), Collectors.counting()));
  }

  @Test
  void theFileIsWhatTheSimulatorWrites(@TempDir Path folder) throws IOException {
    Path again = folder.resolve("ratings.csv");
    long written =
        new SampleSimulator(SimulationConfig.DEFAULT)
            .simulate(SampleFiles.BOOKS, SampleFiles.FAME, again);
    assertThat(Files.mismatch(SampleFiles.RATINGS, again)).isEqualTo(-1);
    assertThat(written).isEqualTo(ratings.size());
    assertThat(folder)
        .isDirectoryContaining(again::equals)
        .isDirectoryNotContaining("glob:**.unf*");
  }

  @Test
  void atLeastTwoThousandReadersGaveSixtyThousandRatings() {
    assertThat(ratingsOf).hasSizeGreaterThanOrEqualTo(2_000);
    assertThat(ratings).hasSizeGreaterThanOrEqualTo(60_000);
  }

  @Test
  void everyRatingIsOfAKnownBookFromOneToFiveStarsAtSomeTime() {
    for (CSVRecord row : ratings) {
      assertThat(workOf).containsKey(row.get("book_id"));
      assertThat(row.get("rating")).matches("[1-5]");
      assertThat(Long.parseLong(row.get("timestamp"))).isPositive();
    }
  }

  @Test
  void noReaderRatesTwoEditionsOfAWork() {
    Set<String> seen = new HashSet<>();
    for (CSVRecord row : ratings) {
      assertThat(seen.add(row.get("user_id") + " " + workOf.get(row.get("book_id"))))
          .as("line %s", row.getRecordNumber() + 1)
          .isTrue();
    }
  }

  @Test
  void popularityHasALongTail() {
    double most = readersOf.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    assertThat(most / ratingsOf.size()).isBetween(0.3, 0.4);
    assertThat(gini()).isBetween(0.5, 0.75);
    assertThat(readersOf.values().stream().filter(count -> count >= 5 && count <= 20).count())
        .isGreaterThan(100);
    assertThat(workOf.size() - readersOf.size()).as("books without ratings").isBetween(3, 20);
  }

  /** Of ratings over all books of the catalogue: 0 were all equal, near 1 had one book all. */
  private static double gini() {
    long[] counts =
        workOf.keySet().stream()
            .mapToLong(book -> readersOf.getOrDefault(book, 0L))
            .sorted()
            .toArray();
    double weighted = 0;
    for (int i = 0; i < counts.length; i++) {
      weighted += (2.0 * (i + 1) - counts.length - 1) * counts[i];
    }
    return weighted / counts.length / ratings.size();
  }

  @Test
  void mostReadersRateAFewBooksAndAHandfulRatesHundreds() {
    long few = ratingsOf.values().stream().filter(count -> count >= 8 && count <= 30).count();
    assertThat((double) few / ratingsOf.size()).isGreaterThan(0.5);
    assertThat(ratingsOf.values().stream().filter(count -> count >= 200).count())
        .isBetween(5L, 50L);
  }

  @Test
  void fiveAndFourStarsAreTheMostFrequent() {
    Map<String, Long> stars = count("rating");
    assertThat(stars.get("5")).isGreaterThan(stars.get("3"));
    assertThat(stars.get("4")).isGreaterThan(stars.get("3"));
    assertThat(stars.get("3")).isGreaterThan(stars.get("2"));
    assertThat(stars.get("2")).isGreaterThan(stars.get("1"));
    double mean =
        ratings.stream().mapToInt(row -> Integer.parseInt(row.get("rating"))).average().orElse(0);
    assertThat(mean).isCloseTo(3.9, within(0.1));
  }

  @Test
  void reader123LikesOutsidersAndDystopiasAndHasNotMetTheMockingbird() {
    Map<String, Integer> shelf = new HashMap<>();
    for (CSVRecord row : ratings) {
      if (row.get("user_id").equals("123")) {
        shelf.put(row.get("book_id"), Integer.valueOf(row.get("rating")));
      }
    }
    assertThat(shelf).hasSizeBetween(25, 40).doesNotContainKey("to-kill-a-mockingbird");
    assertThat(shelf.get("the-catcher-in-the-rye")).isGreaterThanOrEqualTo(4);
    assertThat(shelf.get("1984")).isGreaterThanOrEqualTo(4);
    assertThat(shelf.values().stream().filter(stars -> stars <= 2).count()).isBetween(2L, 8L);
  }
}
