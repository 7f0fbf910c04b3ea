package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.builder.csv.ImportException;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.RatingScale;
import readalike.engine.catalog.Series;

/** Each known format, by a few rows in its dialect. */
class FormatsTest {
  private static final String GOODBOOKS =
      "book_id,goodreads_book_id,work_id,isbn,isbn13,authors,original_publication_year,"
          + "original_title,title,language_code\n"
          + "1,2767052,2792775,439023483,9.78043902348e+12,\"Suzanne Collins, Anne Nother\",2008.0,"
          + "The Hunger Games,\"The Hunger Games (The Hunger Games, #1)\",eng\n"
          + "2,3,4640799,,9.78043955493e+12,J.K. Rowling,1997.0,Stone,,en-US\n";
  private static final String RATINGS = "user_id,book_id,rating\n7,1,5\n7,2,4\n";

  @TempDir Path folder;
  private Imports files;

  @BeforeEach
  void emptyFolder() {
    files = new Imports(folder);
  }

  @Test
  void originalTitleIsKeptWhereItIsAnother() throws IOException {
    String rows =
        "3,3,1,,,J.K. Rowling,1997,Harry Potter and the Philosopher's Stone,"
            + "\"Harry Potter and the Sorcerer's Stone (Harry Potter, #1)\",eng\n"
            + "4,4,2,,,Franz Kafka,1915,the metamorphosis,The Metamorphosis: A Novella,eng\n"
            + "5,5,3,,,Stieg Larsson,2005,Män som hatar kvinnor,The Girl (Millennium #1),eng\n";
    ImportedData data =
        files.with("books.csv", GOODBOOKS + rows).with("ratings.csv", RATINGS).read();
    assertThat(data.books())
        .extracting(Book::originalTitle)
        .containsExactly(
            "", "", "Harry Potter and the Philosopher's Stone", "", "Män som hatar kvinnor");
  }

  @Test
  void goodbooksFolderWithGenres() throws IOException {
    ImportedData data =
        files
            .with("books.csv", GOODBOOKS)
            .with("ratings.csv", RATINGS)
            .with("to_read.csv", "user_id,book_id\n1,2\n")
            .with(
                "book_genres.csv",
                "book_id,goodreads_book_id,genres\n1,2767052,\"ya,young-adult,sci-fi\"\n9,9,war\n")
            .read();
    assertThat(data.books().getFirst())
        .isEqualTo(
            new Book(
                "1",
                "work:2792775",
                "The Hunger Games",
                List.of("Suzanne Collins", "Anne Nother"),
                OptionalInt.of(2008),
                "9780439023481",
                "",
                "en",
                Optional.of(new Series("The Hunger Games", "1")),
                List.of("young adult", "science fiction"),
                ""));
    assertThat(data.books().get(1).title()).isEqualTo("Stone");
    assertThat(data.books().get(1).isbn()).isEmpty();
    assertThat(Imports.places(data, Rule.UNKNOWN_BOOK_OF_TAGS)).containsExactly("3: 9");
    assertThat(data.scale()).isEqualTo(RatingScale.FIVE_STARS);
  }

  @Test
  void goodbooksFolderWithCountedTags() throws IOException {
    ImportedData data =
        files
            .with("books.csv", GOODBOOKS)
            .with("ratings.csv", RATINGS)
            .with("tags.csv", "tag_id,tag_name\n10,to-read\n11,dystopia\n12,ya\n")
            .with(
                "book_tags.csv",
                "goodreads_book_id,tag_id,count\n2767052,11,5\n2767052,10,90\n2767052,12,20\n")
            .read();
    assertThat(data.books().getFirst().tags()).containsExactly("young adult", "dystopia");
  }

  @Test
  void bookCrossingWithCommas() throws IOException {
    assertBookCrossing(
        files
            .with(
                "BX-Books.csv",
                """
                ISBN,Book-Title,Book-Author,Year-Of-Publication,Book-Publisher
                0440234743,The Testament,John Grisham,1999,Dell
                039592720X,Interpreter of Maladies &amp; more,Jhumpa Lahiri,0,Houghton
                """)
            .with(
                "BX-Ratings.csv",
                "User-ID,ISBN,Book-Rating\n8,0440234743,0\n8,039592720x,10\n9,0440234743,1\n")
            .read());
  }

  @Test
  void bookCrossingAsItWasPublished() throws IOException {
    assertBookCrossing(
        files
            .with(
                "BX-Books.csv",
                """
                "ISBN";"Book-Title";"Book-Author";"Year-Of-Publication";"Publisher"
                "0440234743";"The Testament";"John Grisham";"1999";"Dell"
                "039592720X";"Interpreter of Maladies &amp; more";"Jhumpa Lahiri";"0";"Orbé"
                """
                    .replace("\n", "\r\n"),
                StandardCharsets.ISO_8859_1)
            .with(
                "BX-Book-Ratings.csv",
                """
                "User-ID";"ISBN";"Book-Rating"
                "8";"0440234743";"0"
                "8";"039592720x";"10"
                "9";"0440234743";"1"
                """)
            .read());
  }

  private static void assertBookCrossing(ImportedData data) {
    assertThat(data.scale()).isEqualTo(RatingScale.TEN_POINTS);
    assertThat(Imports.ratings(data)).containsExactly("8 039592720X 10.0", "9 0440234743 1.0");
    assertThat(data.report().count(Rule.IMPLICIT_RATING)).isEqualTo(1);
    assertThat(data.report().count(Rule.BAD_YEAR)).isEqualTo(1);
    Book book = Imports.book(data, "039592720X");
    assertThat(book.title()).isEqualTo("Interpreter of Maladies & more");
    assertThat(book.isbn()).isEqualTo("9780395927205");
    assertThat(data.books().getFirst().publisher()).isEqualTo("Dell");
  }

  @Test
  void goodreadsExportHoldsBooksAndRatingsOfOneUser() throws IOException {
    ImportedData data =
        files
            .with(
                "export.csv",
                "Book Id,Title,Author,Additional Authors,ISBN,ISBN13,My Rating,Publisher,"
                    + "Year Published,Original Publication Year,Date Read,Date Added,Exclusive Shelf\n"
                    + "5,\"Dune (Dune, #1)\",Frank Herbert,\"A. One, B. Two\",\"=\"\"0441013597\"\"\","
                    + "\"=\"\"9780441013593\"\"\",5,Ace,2005,1965,,1970/01/02,read\n"
                    + "6,Emma,Jane Austen,,\"=\"\"\"\"\",\"=\"\"\"\"\",0,,1999,,,,to-read\n")
            .readRatings("export.csv");
    assertThat(Imports.ratings(data)).containsExactly("me 5 5.0");
    assertThat(data.ratings().time(0)).isEqualTo(86400);
    assertThat(data.books()).extracting(Book::title).containsExactly("Dune", "Emma");
    assertThat(data.books()).extracting(b -> b.year().orElse(0)).containsExactly(1965, 1999);
    assertThat(data.books().getFirst().authors())
        .containsExactly("Frank Herbert", "A. One", "B. Two");
    assertThat(data.books().getFirst().isbn()).isEqualTo("9780441013593");
    assertThat(data.report().count(Rule.UNUSABLE_ISBN)).isZero();
    assertThat(data.report().count(Rule.IMPLICIT_RATING)).isEqualTo(1);
  }

  @Test
  void ratingsAloneAreEnough() throws IOException {
    ImportedData data = files.with("r.csv", RATINGS).readRatings("r.csv");
    assertThat(data.books()).containsExactly(Book.untitled("1"), Book.untitled("2"));
    assertThat(data.report().count(Rule.UNKNOWN_BOOK)).isZero();
  }

  @Test
  void zipOfADataSetIsReadAsTheFolder() throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve("set.zip"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("set-main/books.csv"));
      zip.write(GOODBOOKS.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("set-main/ratings.csv"));
      zip.write(RATINGS.getBytes(StandardCharsets.UTF_8));
    }
    ImportedData data = files.readRatings("set.zip");
    assertThat(data.books().getFirst().title()).isEqualTo("The Hunger Games");
    assertThat(data.sources()).singleElement().extracting("name").isEqualTo("set.zip");
  }

  @Test
  void severalTablesOfRatingsAreRefused() throws IOException {
    files.with("train.csv", RATINGS).with("test.csv", RATINGS);
    assertThatThrownBy(
            () ->
                new Importer(ImportOptions.DEFAULT)
                    .read(Optional.empty(), folder, (read, total) -> {}))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("test.csv, train.csv");
  }

  @Test
  void progressEndsAtTheTotal() throws IOException {
    files.with("books.csv", GOODBOOKS).with("ratings.csv", RATINGS);
    List<Long> shares = new ArrayList<>();
    new Importer(ImportOptions.DEFAULT)
        .read(Optional.of(folder), folder, (read, total) -> shares.add(total - read));
    assertThat(shares).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(shares.getLast()).isZero();
  }

  @Test
  void sourcesCarryTheirChecksums() throws IOException {
    ImportedData data = files.with("books.csv", GOODBOOKS).with("ratings.csv", RATINGS).read();
    assertThat(data.sources()).extracting("name").containsExactly("ratings.csv", "books.csv");
    assertThat(data.sources()).allMatch(source -> source.sha256().matches("[0-9a-f]{64}"));
  }
}
