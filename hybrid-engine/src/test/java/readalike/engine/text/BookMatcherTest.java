package readalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readalike.engine.format.Snapshot;
import readalike.engine.format.TinyBuild;

class BookMatcherTest {
  private static Snapshot snapshot;
  private static BookMatcher matcher;

  @BeforeAll
  static void open(@TempDir Path data) throws IOException {
    snapshot = Snapshot.open(TinyBuild.writeTo(data));
    matcher = new BookMatcher(snapshot.books());
  }

  @AfterAll
  static void close() throws IOException {
    snapshot.close();
  }

  private static String idOf(Optional<BookMatcher.Found> found) throws IOException {
    return found.isEmpty() ? "nothing" : snapshot.book(found.get().book()).id();
  }

  @ParameterizedTest
  @CsvSource({
    "Dune, Frank Herbert, dune",
    "'Dune (Dune, #1)', Frank Herbert, dune",
    "DUNE, 'Herbert, Frank', dune",
    "Dune, F. Herbert, dune",
    "'Dune: The Graphic Novel', Frank Herbert, dune",
    "Dune, Brian Aldiss, nothing",
    "Dune, 'George Herbert', nothing",
    "Dune Messiah, Frank Herbert, dune-messiah",
    "Jane Eyre, Charlotte Bronte, jane-eyre",
    "To Kill a Mockingbird, Harper Lee, mockingbird",
    "Emma, '', emma",
    "'', Jane Austen, nothing",
    "'()', '', nothing",
    "':', ':', nothing",
    "No Such Book, Jane Austen, nothing",
  })
  void titleAndAuthorMustBothFit(String title, String author, String id) throws IOException {
    assertThat(idOf(matcher.find(List.of(), title, List.of(author)))).isEqualTo(id);
  }

  @Test
  void oneFittingAuthorIsEnough() throws IOException {
    assertThat(idOf(matcher.find(List.of(), "Emma", List.of("Somebody Else", "Jane Austen"))))
        .isEqualTo("emma");
  }

  @Test
  void isbnGoesBeforeTheTitle() throws IOException {
    BookMatcher.Found found =
        matcher
            .find(List.of("", "no isbn", "0-441-01359-7"), "Emma", List.of("Jane Austen"))
            .orElseThrow();
    assertThat(snapshot.book(found.book()).id()).isEqualTo("dune");
    assertThat(found.by()).isEqualTo(BookMatcher.By.ISBN);
  }

  @Test
  void isbnThatNobodyHasLeavesTheTitle() throws IOException {
    BookMatcher.Found found =
        matcher.find(List.of("9780141439518"), "Emma", List.of("Jane Austen")).orElseThrow();
    assertThat(found.by()).isEqualTo(BookMatcher.By.TITLE);
  }
}
