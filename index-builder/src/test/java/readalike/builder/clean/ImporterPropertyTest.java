package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import readalike.builder.csv.ImportException;
import readalike.builder.csv.Progress;
import readalike.engine.catalog.RatingScale;

class ImporterPropertyTest {
  private static final String RATINGS = "user_id,book_id,rating,timestamp\n";
  private static final String BOOKS = "book_id,title,authors,year,isbn,language,series,tags\n";

  @Property(tries = 100)
  void noRowIsLostWithoutACount(@ForAll("ratingRows") List<String> rows) throws IOException {
    String good = "u,b,5,\n".repeat(rows.size() + 1);
    ImportedData data =
        read(bytes(BOOKS + "1,x,,,,,,\n"), bytes(RATINGS + good + String.join("", rows)));
    assertThat(data.report().tables()).allSatisfy(ImporterPropertyTest::rowsAddUp);
    assertThat(data.report().tables().getLast().kept()).isEqualTo(data.ratings().size());
    assertThat(new HashSet<>(data.users().ids())).hasSize(data.users().size());
  }

  @Property(tries = 100)
  void eachUserRatesABookAtMostOnce(@ForAll("ratingRows") List<String> rows) throws IOException {
    String good = "u,b,5,\n".repeat(rows.size() + 1);
    ImportedData data =
        read(bytes(BOOKS + "1,x,,,,,,\n"), bytes(RATINGS + good + String.join("", rows)));
    HashSet<List<Integer>> pairs = new HashSet<>();
    for (int i = 0; i < data.ratings().size(); i++) {
      assertThat(pairs.add(List.of(data.ratings().user(i), data.ratings().book(i)))).isTrue();
      assertThat(data.scale().contains(data.ratings().value(i))).isTrue();
    }
  }

  @Property(tries = 100)
  void randomBytesAreReadOrRefused(@ForAll byte[] books, @ForAll byte[] ratings)
      throws IOException {
    readOrRefuse(books, ratings);
    readOrRefuse(concat(bytes(BOOKS), books), concat(bytes(RATINGS), ratings));
  }

  @Property(tries = 100)
  void randomCellsAreReadOrRefused(
      @ForAll("cells") List<String> books, @ForAll("cells") List<String> ratings)
      throws IOException {
    readOrRefuse(
        bytes(BOOKS + "1,x,,,,,,\n" + String.join("", books)),
        bytes(RATINGS + "u,b,5,\n" + String.join("", ratings)));
  }

  private static void readOrRefuse(byte[] books, byte[] ratings) throws IOException {
    try {
      assertThat(read(books, ratings).report().tables())
          .allSatisfy(ImporterPropertyTest::rowsAddUp);
    } catch (ImportException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
    }
  }

  private static void rowsAddUp(TableReport table) {
    long dropped = 0;
    for (Rule rule : Rule.values()) {
      dropped += rule.drops() ? table.count(rule) : 0;
    }
    assertThat(table.kept() + dropped).isEqualTo(table.read());
  }

  private static ImportedData read(byte[] books, byte[] ratings) throws IOException {
    Path folder = Files.createTempDirectory("import");
    Path booksFile = Files.write(folder.resolve("books.csv"), books);
    Path ratingsFile = Files.write(folder.resolve("ratings.csv"), ratings);
    try {
      return new Importer(new ImportOptions(Optional.of(RatingScale.FIVE_STARS), "me"))
          .read(Optional.of(booksFile), ratingsFile, Progress.NONE);
    } finally {
      Files.delete(booksFile);
      Files.delete(ratingsFile);
      Files.delete(folder);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Provide
  Arbitrary<List<String>> ratingRows() {
    Arbitrary<String> cell =
        Arbitraries.of(
            "1",
            "2",
            "3",
            "4",
            "5",
            "5.5",
            "0",
            "55",
            "",
            " ",
            "x",
            "\"",
            "\"1\"",
            "1\"",
            "\"1,2\"",
            "99999999999999");
    return cell.list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(cells -> String.join(",", cells) + "\n")
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<String>> cells() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars(
                '1', '9', '0', 'X', '#', '(', ')', ',', '"', '&', ';', '|', '\\', '-', '.', 'Ã',
                '?', '\r', '\u0001', 'e', ' ')
            .ofMaxLength(14);
    return cell.list().ofSize(8).map(cells -> String.join(",", cells) + "\n").list().ofMaxSize(10);
  }
}
