package readalike.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;

final class ContentTermsTest {
  @Test
  void namesAndTagsStayWholeAndWordsBecomeStems() {
    assertThat(
            ContentTerms.of(
                book(
                    "The Ring of Rings",
                    List.of("Anne Rice"),
                    Optional.of(new Series("Vampire Chronicles", "1")),
                    List.of("Young Adult"))))
        .containsExactly(
            "a:anne rice", "s:vampire chronicles", "t:young adult", "w:ring", "w:ring");
  }

  @Test
  void theKindTellsTheAuthorFromTheWord() {
    assertThat(ContentTerms.kind("a:rice")).isEqualTo(ContentTerms.Kind.AUTHOR);
    assertThat(ContentTerms.kind("w:rice").label()).isEqualTo("word");
    assertThat(ContentTerms.text("t:a: b")).isEqualTo("a: b");
    assertThatThrownBy(() -> ContentTerms.kind("x:rice"))
        .hasMessage("content terms do not begin with x");
  }

  @Test
  void writtenAndAskedTermsAgreeInCase() {
    assertThat(ContentTerms.author("ORWELL")).isEqualTo(ContentTerms.author("Orwell"));
    assertThat(ContentTerms.series("DUNE")).isEqualTo("s:dune");
    assertThat(ContentTerms.author("İSTANBUL I")).isEqualTo("a:i̇stanbul i");
  }

  /** A cut through the middle of such a letter would leave what UTF-8 cannot say. */
  @Test
  void longNamesAreCutBetweenLetters() {
    String name = "x" + "\uD83D\uDE00".repeat(150);
    String term = ContentTerms.author(name);
    assertThat(term.length()).isLessThanOrEqualTo(202);
    assertThat(Character.isHighSurrogate(term.charAt(term.length() - 1))).isFalse();
  }

  @Test
  void aBookOfNothingButATitleHasItsWords() {
    assertThat(ContentTerms.of(Book.untitled("b17"))).containsExactly("w:b17");
    assertThat(ContentTerms.of(Book.untitled("???"))).isEmpty();
  }

  private static Book book(
      String title, List<String> authors, Optional<Series> series, List<String> tags) {
    return new Book("i", "w", title, authors, OptionalInt.empty(), "", "", "", series, tags, "");
  }
}
