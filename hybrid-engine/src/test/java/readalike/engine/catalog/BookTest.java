package readalike.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BookTest {
  @ParameterizedTest
  @CsvSource({"'', w, t, id", "i, ' ', t, work", "i, w, '\t', title"})
  void idWorkAndTitleMustNotBeBlank(String id, String work, String title, String field) {
    assertThatThrownBy(() -> book(id, work, title, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("book " + field + " must not be blank");
  }

  @Test
  void theCallersListsAreNotShared() {
    List<String> authors = new ArrayList<>(List.of("Ann"));
    Book book = book("i", "w", "t", authors);
    authors.add("Bob");
    assertThat(book.authors()).containsExactly("Ann");
  }

  @Test
  void aBookKnownFromRatingsAloneIsTitledByItsId() {
    Book book = Book.untitled("0439785960");
    assertThat(book.title()).isEqualTo("0439785960");
    assertThat(book.work()).isEqualTo("0439785960");
    assertThat(book.authors()).isEmpty();
  }

  @Test
  void aSeriesNeedsAName() {
    assertThatThrownBy(() -> new Series(" ", "1")).hasMessage("series name must not be blank");
    assertThatThrownBy(() -> new Series("Dune", null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void aSeriesReadsAsPeopleWriteIt() {
    assertThat(new Series("Dune", "1")).hasToString("Dune #1");
    assertThat(new Series("Dune", "")).hasToString("Dune");
  }

  @Test
  void aRatingNeedsAReaderABookAFiniteValueAndATime() {
    assertThatThrownBy(() -> new Rating(" ", "b", 5, 0)).hasMessageContaining("user");
    assertThatThrownBy(() -> new Rating("u", "", 5, 0)).hasMessageContaining("book");
    assertThatThrownBy(() -> new Rating("u", "b", Float.NaN, 0)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Rating("u", "b", 5, -1)).hasMessageContaining("-1");
  }

  private static Book book(String id, String work, String title, List<String> authors) {
    return new Book(
        id, work, title, authors, OptionalInt.empty(), "", "", "", Optional.empty(), List.of(), "");
  }
}
