package readalike.builder.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleCatalogueTest {
  private static final String HEADER = "book_id,work_id,authors,year,language,series,volume,tags\n";

  @TempDir private Path folder;
  private Path books;
  private Path fame;

  @BeforeEach
  void files() throws IOException {
    books = folder.resolve("books.csv");
    fame = Files.writeString(folder.resolve("fame.csv"), "book_id,fame\nreef,5\nlark,0\n");
  }

  @Test
  void aBookWithoutAWorkIsAWorkOfItsOwn() throws IOException {
    Files.writeString(books, HEADER + "reef,,Ann A; Bob B,-20,en,Sea,2,sea; fish\n");
    assertThat(SampleCatalogue.read(books, fame))
        .singleElement()
        .returns("reef", SampleBook::work)
        .returns("Ann A", SampleBook::author)
        .returns(2, SampleBook::volume);
  }

  @Test
  void aBookWithoutFameStopsTheReadingWithFileAndLine() throws IOException {
    Files.writeString(books, HEADER + "reef,,A,1,en,,,sea\nunknown,,A,1,en,,,sea\n");
    assertThatThrownBy(() -> SampleCatalogue.read(books, fame))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("books.csv, line 3: book unknown has no row in the file of fame");
  }

  @Test
  void fameOffTheScaleAndIdsThatOccurTwiceAreRefused() throws IOException {
    Files.writeString(books, HEADER + "lark,,A,1,en,,,sea\n");
    assertThatThrownBy(() -> SampleCatalogue.read(books, fame))
        .hasMessageContaining("fame must be 1..10, got 0");
    Files.writeString(books, HEADER + "reef,,A,1,en,,,sea\nreef,,A,1,en,,,sea\n");
    assertThatThrownBy(() -> SampleCatalogue.read(books, fame))
        .hasMessageContaining("line 3: book_id reef occurs twice");
  }
}
