package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;
import readalike.engine.hybrid.Because.SharedTerm;

final class ReasonSentenceTest {
  private static final Book DUNE = book("Dune", "Frank Herbert", "Dune");
  private static final Book MESSIAH = book("Dune Messiah", "Frank Herbert", "Dune");
  private static final Book EMMA = book("Emma", "Jane Austen", "");
  private static final Book PERSUASION = book("Persuasion", "Jane Austen", "");
  private static final Book WE = book("We", "", "");

  @Test
  void allTheBooksThatSpeakForItAreNamed() {
    assertThat(ReasonSentence.of(WE, List.of(DUNE), List.of()))
        .isEqualTo("Because you liked “Dune”.");
    assertThat(ReasonSentence.of(WE, List.of(DUNE, EMMA, PERSUASION), List.of()))
        .isEqualTo("Because you liked “Dune”, “Emma” and “Persuasion”.");
    assertThat(ReasonSentence.of(WE, List.of(DUNE, EMMA), List.of()))
        .isEqualTo("Because you liked “Dune” and “Emma”.");
  }

  @Test
  void seriesComesBeforeAuthorAndThemesLast() {
    assertThat(ReasonSentence.of(MESSIAH, List.of(DUNE), tags("sand", "spice", "worms")))
        .isEqualTo(
            "Because you liked “Dune”, from the same series; they have sand and spice in common.");
    assertThat(ReasonSentence.of(PERSUASION, List.of(EMMA), tags("romance")))
        .isEqualTo("Because you liked “Emma”, also by Jane Austen; they have romance in common.");
  }

  @Test
  void withoutALikedBookTheSharedTermsSpeak() {
    assertThat(ReasonSentence.of(WE, List.of(), tags("dystopia")))
        .isEqualTo("It shares dystopia with books that you liked.");
    assertThat(ReasonSentence.of(WE, List.of(), List.of())).isEmpty();
  }

  /** A stem such as "nobl" is not a word that people read. */
  @Test
  void stemsOfWordsAreNeverShown() {
    assertThat(
            ReasonSentence.of(
                WE,
                List.of(),
                List.of(new SharedTerm("word", "nobl", 2), new SharedTerm("tag", "sand", 1))))
        .isEqualTo("It shares sand with books that you liked.");
    assertThat(ReasonSentence.of(WE, List.of(), List.of(new SharedTerm("word", "nobl", 2))))
        .isEqualTo("It has words in common with books that you liked.");
  }

  @Test
  void readalikesSayWhatTheyHaveInCommon() {
    assertThat(ReasonSentence.similar(EMMA, PERSUASION, true, tags("romance")))
        .isEqualTo(
            "Readers of “Emma” like it too, also by Jane Austen; they have romance in common.");
    assertThat(ReasonSentence.similar(EMMA, PERSUASION, false, tags("romance", "wit")))
        .isEqualTo("By Jane Austen, like “Emma”; they have romance and wit in common.");
    assertThat(ReasonSentence.similar(EMMA, DUNE, true, List.of()))
        .isEqualTo("Readers of “Emma” like it too.");
    assertThat(
            ReasonSentence.similar(EMMA, DUNE, false, List.of(new SharedTerm("word", "nobl", 1))))
        .isEqualTo("It has words in common with “Emma”.");
  }

  @Test
  void popularityIsCountedInReaders() {
    assertThat(ReasonSentence.popular(0)).isEqualTo("Nobody here has rated it yet.");
    assertThat(ReasonSentence.popular(1)).isEqualTo("One reader here has rated it.");
    assertThat(ReasonSentence.popular(12)).isEqualTo("Popular here: rated by 12 readers.");
  }

  /** Catalogues keep tags in lower case. */
  @Test
  void countriesAndLanguagesBeginWithACapital() {
    assertThat(ReasonSentence.of(WE, List.of(DUNE), tags("france", "french revolution")))
        .isEqualTo("Because you liked “Dune”; they have France and French revolution in common.");
    assertThat(ReasonSentence.of(WE, List.of(DUNE), tags("new zealand", "coming of age")))
        .endsWith("they have New Zealand and coming of age in common.");
  }

  /** Text stays text: pages escape it, and nothing in a title can leave its quotes behind. */
  @Test
  void hostileTitlesAreQuotedAsTheyAre() {
    Book hostile = book("<script>alert('x')</script> %s \\u0000", "<b>", "");
    assertThat(ReasonSentence.of(hostile, List.of(hostile), List.of()))
        .isEqualTo("Because you liked “<script>alert('x')</script> %s \\u0000”, also by <b>.");
  }

  private static List<SharedTerm> tags(String... names) {
    return Arrays.stream(names).map(name -> new SharedTerm("tag", name, 1)).toList();
  }

  private static Book book(String title, String author, String series) {
    return new Book(
        title,
        title,
        title,
        author.isEmpty() ? List.of() : List.of(author),
        OptionalInt.empty(),
        "",
        "",
        "",
        series.isEmpty() ? Optional.empty() : Optional.of(new Series(series, "")),
        List.of(),
        "");
  }
}
