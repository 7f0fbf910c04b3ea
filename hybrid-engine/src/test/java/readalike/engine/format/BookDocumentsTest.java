package readalike.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;

class BookDocumentsTest {
  private static final Book FULL =
      new Book(
          "b1",
          "w1",
          "Good Omens",
          List.of("Terry Pratchett", "Neil Gaiman"),
          OptionalInt.of(1990),
          "978-0-06-085398-3",
          "Workman",
          "eng",
          Optional.of(new Series("Omens", "0.5")),
          List.of("zeal", "angels", "zeal"),
          "An angel & a demon.");

  @Test
  void aBookComesBackAsItWentIn() throws IOException {
    assertThat(throughAnIndex(FULL)).isEqualTo(FULL);
  }

  @Test
  void unknownFieldsComeBackUnknown() throws IOException {
    assertThat(throughAnIndex(Book.untitled("42"))).isEqualTo(Book.untitled("42"));
  }

  @Test
  void aSeriesWithoutVolumeAndAYearBeforeTheCommonEraComeBack() throws IOException {
    Book book =
        new Book(
            "b",
            "w",
            "Ἰλιάς",
            List.of("Ὅμηρος"),
            OptionalInt.of(-750),
            "",
            "",
            "grc",
            Optional.of(new Series("Epics", "")),
            List.of(),
            "");
    assertThat(throughAnIndex(book)).isEqualTo(book);
  }

  @Test
  void valuesTooLongForOneTermAreNoObstacle() throws IOException {
    String monster = "x".repeat(40_000);
    Book book =
        new Book(
            "b",
            "w",
            monster,
            List.of(monster),
            OptionalInt.empty(),
            monster,
            monster,
            monster,
            Optional.of(new Series(monster, monster)),
            List.of(monster),
            monster);
    assertThat(throughAnIndex(book)).isEqualTo(book);
  }

  @Test
  void aNegativeRatingCountIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BookDocuments.toDocument(FULL, -1, 3f))
        .withMessage("ratingCount must be >= 0, got -1");
  }

  @Test
  void booksThatLackFieldsStandBesideBooksThatHaveThem() throws IOException {
    Book odd =
        new Book(
            "odd",
            "odd",
            "?",
            List.of(""),
            OptionalInt.empty(),
            "no isbn",
            "",
            "",
            Optional.empty(),
            List.of(""),
            "");
    List<Book> books = List.of(Book.untitled("7"), odd, FULL, odd, Book.untitled("8"));
    assertThat(throughAnIndex(books)).isEqualTo(books);
  }

  private static Book throughAnIndex(Book book) throws IOException {
    return throughAnIndex(List.of(book)).getFirst();
  }

  private static List<Book> throughAnIndex(List<Book> books) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(BookFields.analyzer()))) {
        for (Book book : books) {
          writer.addDocument(BookDocuments.toDocument(book, 0, Float.NaN));
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        List<Book> back = new ArrayList<>();
        for (int number = 0; number < books.size(); number++) {
          back.add(BookDocuments.toBook(reader.storedFields(), number));
        }
        return back;
      }
    }
  }
}
