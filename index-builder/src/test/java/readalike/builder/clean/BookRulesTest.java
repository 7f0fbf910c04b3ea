package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;

/** The rules for books, one by one. */
class BookRulesTest {
  @TempDir Path folder;

  private ImportedData read(String books) throws IOException {
    return Imports.ofBooks(folder, books);
  }

  @Test
  void allFieldsOfAGenericTableAreRead() throws IOException {
    ImportedData data =
        read(
            "book_id,title,authors,year,isbn,publisher,language,series,volume,tags,description,work_id\n"
                + "b1,Good Omens,Terry Pratchett;Neil Gaiman,1990,0-575-04800-X,Gollancz,English,"
                + "Omens,1,Humour|sci-fi,The end is near.,77\n");
    assertThat(data.books())
        .containsExactly(
            new Book(
                "b1",
                "work:77",
                "Good Omens",
                List.of("Terry Pratchett", "Neil Gaiman"),
                OptionalInt.of(1990),
                "9780575048003",
                "Gollancz",
                "en",
                Optional.of(new Series("Omens", "1")),
                List.of("humour", "science fiction"),
                "The end is near."));
    assertThat(data.report().tables().getFirst().findings()).isEmpty();
  }

  @Test
  void firstBookOfAnIdWins() throws IOException {
    ImportedData data = read("book_id,title\nb1,First\nb1,Second\n");
    assertThat(data.books()).extracting(Book::title).containsExactly("First");
    assertThat(Imports.places(data, Rule.DUPLICATE_BOOK)).containsExactly("3: b1");
  }

  @Test
  void idStandsInForABlankTitle() throws IOException {
    ImportedData data = read("book_id,title\nb1,  \n");
    assertThat(Imports.book(data, "b1").title()).isEqualTo("b1");
    assertThat(data.report().count(Rule.BLANK_TITLE)).isEqualTo(1);
  }

  @Test
  void bookWithoutAnIdIsDropped() throws IOException {
    ImportedData data = read("book_id,title\nb1,Dune\n,Emma\nb2,Jaws\n");
    assertThat(data.bookIds().ids()).containsExactly("b1", "b2");
    assertThat(Imports.places(data, Rule.MISSING_ID)).containsExactly("3: | Emma");
  }

  @Test
  void raggedBookIsDropped() throws IOException {
    ImportedData data = read("book_id,title\nb1,Dune\nb2,Me, Myself\nb3,Jaws\n");
    assertThat(data.bookIds().ids()).containsExactly("b1", "b3");
    assertThat(data.report().count(Rule.RAGGED_ROW)).isEqualTo(1);
  }

  @Test
  void lostZerosOfAnIsbnArePutBack() throws IOException {
    ImportedData data = read("book_id,title,isbn\nb1,The Hunger Games,439023483\n");
    assertThat(Imports.book(data, "b1").isbn()).isEqualTo("9780439023481");
    assertThat(Imports.places(data, Rule.REPAIRED_ISBN)).containsExactly("2: 439023483");
  }

  @Test
  void isbnWithAWrongCheckDigitIsLeftOut() throws IOException {
    ImportedData data = read("book_id,title,isbn\nb1,The Hunger Games,0439023484\n");
    assertThat(Imports.book(data, "b1").isbn()).isEmpty();
    assertThat(Imports.places(data, Rule.UNUSABLE_ISBN)).containsExactly("2: 0439023484");
  }

  @Test
  void entitiesAreDecoded() throws IOException {
    ImportedData data = read("book_id,title,authors\nb1,War &amp;amp; Peace,Andr&eacute; Gide\n");
    assertThat(Imports.book(data, "b1").title()).isEqualTo("War & Peace");
    assertThat(Imports.book(data, "b1").authors()).containsExactly("André Gide");
    assertThat(data.report().count(Rule.DECODED_ENTITIES)).isEqualTo(2);
  }

  @Test
  void lineInWindows1252IsToldAndKept() throws IOException {
    ImportedData data =
        new Imports(folder)
            .with("books.csv", "book_id,title\nb1,Chéri\n", Charset.forName("windows-1252"))
            .with("ratings.csv", "user_id,book_id,rating\nu1,b1,5\n")
            .read();
    assertThat(Imports.book(data, "b1").title()).isEqualTo("Chéri");
    assertThat(Imports.places(data, Rule.NOT_UTF8)).containsExactly("2: b1,Chéri");
  }

  @Test
  void accentsEncodedTwiceAreRestored() throws IOException {
    ImportedData data = read("book_id,title\nb1,Die SÃ?Â¤ulen der Erde\nb2,ChÃ©ri\nb3,Ãtna\n");
    assertThat(data.books())
        .extracting(Book::title)
        .containsExactly("Die Säulen der Erde", "Chéri", "Ãtna");
    assertThat(data.report().count(Rule.DOUBLE_ENCODING)).isEqualTo(2);
  }

  @Test
  void straySlashesBecomeTheQuotesThatTheyWere() throws IOException {
    ImportedData data = read("book_id,title\nb1,\"\\O\\\"\" Is for Outlaw\"\"\"\n");
    assertThat(Imports.book(data, "b1").title()).isEqualTo("\"O\" Is for Outlaw");
    assertThat(data.report().count(Rule.STRAY_BACKSLASHES)).isEqualTo(1);
  }

  @Test
  void controlCharactersAreTakenOutAndSpacesJoined() throws IOException {
    ImportedData data = read("book_id,title\nb1,\" The\u0007\u202e  Trial\n\tby Kafka\"\n");
    assertThat(Imports.book(data, "b1").title()).isEqualTo("The Trial by Kafka");
    assertThat(data.report().count(Rule.CONTROL_CHARACTERS)).isEqualTo(1);
  }

  @Test
  void overlongTitleIsCutBetweenCharacters() throws IOException {
    ImportedData data = read("book_id,title\nb1," + "x".repeat(499) + "😀tail\n");
    assertThat(Imports.book(data, "b1").title()).isEqualTo("x".repeat(499));
    assertThat(data.report().count(Rule.OVERLONG_TEXT)).isEqualTo(1);
  }

  @Test
  void yearThatNoBookCanHaveIsLeftOut() throws IOException {
    ImportedData data =
        read("book_id,title,year\nb1,A,0\nb2,B,-720.0\nb3,C,2008.0\nb4,D,20008\nb5,E,1998-05-01\n");
    assertThat(data.books())
        .extracting(book -> book.year().orElse(0))
        .containsExactly(0, -720, 2008, 0, 1998);
    assertThat(Imports.places(data, Rule.BAD_YEAR)).containsExactly("2: 0", "5: 20008");
  }

  @Test
  void languageThatIsNoneIsLeftOut() throws IOException {
    ImportedData data = read("book_id,title,language\nb1,A,eng\nb2,B,en-US\nb3,C,???\n");
    assertThat(data.books()).extracting(Book::language).containsExactly("en", "en", "");
    assertThat(Imports.places(data, Rule.UNKNOWN_LANGUAGE)).containsExactly("4: ???");
  }

  @Test
  void authorIsWrittenAsInMostBooks() throws IOException {
    ImportedData data =
        read(
            "book_id,title,authors\nb1,A,J.K. Rowling\nb2,B,JK ROWLING\nb3,C,J.K. Rowling\nb4,D,JOHN O'HARA\n");
    assertThat(data.books())
        .extracting(book -> book.authors().getFirst())
        .containsExactly("J.K. Rowling", "J.K. Rowling", "J.K. Rowling", "John O'Hara");
    assertThat(Imports.places(data, Rule.AUTHOR_SPELLING))
        .containsExactly("3: JK ROWLING", "5: JOHN O'HARA");
  }

  @Test
  void nameWithoutSeparatorsIsOneAuthor() throws IOException {
    ImportedData data = read("book_id,title,authors\nb1,A,\"Tolkien, J.R.R.\"\n");
    assertThat(Imports.book(data, "b1").authors()).containsExactly("Tolkien, J.R.R.");
  }

  @Test
  void seriesIsReadFromItsCellOrFromTheTitle() throws IOException {
    ImportedData data =
        read(
            """
            book_id,title,series
            b1,Dune,Dune Chronicles #1
            b2,"Emma (Classics, #4)",
            b3,"Jaws (Sharks, #2)",Teeth
            """);
    assertThat(data.books())
        .extracting(book -> book.title() + ": " + book.series().orElseThrow())
        .containsExactly("Dune: Dune Chronicles #1", "Emma: Classics #4", "Jaws: Teeth");
  }
}
