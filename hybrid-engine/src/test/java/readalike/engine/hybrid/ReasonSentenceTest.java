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
    assertThat(said(WE, List.of(DUNE), List.of())).isEqualTo("Because you liked “Dune”.");
    assertThat(said(WE, List.of(DUNE, EMMA, PERSUASION), List.of()))
        .isEqualTo("Because you liked “Dune”, “Emma” and “Persuasion”.");
    assertThat(said(WE, List.of(DUNE, EMMA), List.of()))
        .isEqualTo("Because you liked “Dune” and “Emma”.");
  }

  @Test
  void seriesComesBeforeAuthorAndThemesLast() {
    assertThat(said(MESSIAH, List.of(DUNE), tags("sand", "spice", "worms")))
        .isEqualTo(
            "Because you liked “Dune”, from the same series; they have sand and spice in common.");
    assertThat(said(PERSUASION, List.of(EMMA), tags("romance")))
        .isEqualTo("Because you liked “Emma”, also by Jane Austen; they have romance in common.");
  }

  @Test
  void withoutALikedBookTheSharedTermsSpeak() {
    assertThat(said(WE, List.of(), tags("dystopia")))
        .isEqualTo("It shares dystopia with books that you liked.");
    assertThat(said(WE, List.of(), List.of())).isEqualTo("Popular here: rated by 7 readers.");
  }

  /** A stem such as "nobl" is not a word that people read. */
  @Test
  void stemsOfWordsAreNeverShown() {
    assertThat(
            said(
                WE,
                List.of(),
                List.of(new SharedTerm("word", "nobl", 2), new SharedTerm("tag", "sand", 1))))
        .isEqualTo("It shares sand with books that you liked.");
    assertThat(said(WE, List.of(), List.of(new SharedTerm("word", "nobl", 2))))
        .isEqualTo("It has words in common with books that you liked.");
  }

  @Test
  void readalikesSayWhatTheyHaveInCommon() {
    assertThat(alike(EMMA, PERSUASION, true, tags("romance")))
        .isEqualTo(
            "Readers of “Emma” like it too, also by Jane Austen; they have romance in common.");
    assertThat(alike(EMMA, PERSUASION, false, tags("romance", "wit")))
        .isEqualTo("By Jane Austen, like “Emma”; they have romance and wit in common.");
    assertThat(alike(EMMA, DUNE, true, List.of())).isEqualTo("Readers of “Emma” like it too.");
    assertThat(alike(EMMA, DUNE, false, List.of(new SharedTerm("word", "nobl", 1))))
        .isEqualTo("It has words in common with “Emma”.");
  }

  @Test
  void popularityIsCountedInReaders() {
    assertThat(popular(0)).isEqualTo("Nobody here has rated it yet.");
    assertThat(popular(1)).isEqualTo("One reader here has rated it.");
    assertThat(popular(12)).isEqualTo("Popular here: rated by 12 readers.");
  }

  /** Catalogues keep tags in lower case. */
  @Test
  void countriesAndLanguagesBeginWithACapital() {
    assertThat(said(WE, List.of(DUNE), tags("france", "french revolution")))
        .isEqualTo("Because you liked “Dune”; they have France and French revolution in common.");
    assertThat(said(WE, List.of(DUNE), tags("new zealand", "coming of age")))
        .endsWith("they have New Zealand and coming of age in common.");
  }

  /** Text stays text: pages escape it, and nothing in a title can leave its quotes behind. */
  @Test
  void hostileTitlesAreQuotedAsTheyAre() {
    Book hostile = book("<script>alert('x')</script> %s \\u0000", "<b>", "");
    assertThat(said(hostile, List.of(hostile), List.of()))
        .isEqualTo("Because you liked “<script>alert('x')</script> %s \\u0000”, also by <b>.");
  }

  @Test
  void ofAnotherReaderItIsSaidWhoLikedTheBooks() {
    Reason liked = Reason.of(WE, List.of(DUNE, EMMA), tags("sand"), 7);
    assertThat(ReasonSentence.ENGLISH.of(liked, "123"))
        .isEqualTo("Because reader 123 liked “Dune” and “Emma”; they have sand in common.");
    assertThat(ReasonSentence.ENGLISH.of(Reason.of(WE, List.of(), tags("sand"), 7), "123"))
        .isEqualTo("It shares sand with books that reader 123 liked.");
    SharedTerm stem = new SharedTerm("word", "nobl", 2);
    assertThat(ReasonSentence.ENGLISH.of(Reason.of(WE, List.of(), List.of(stem), 7), "123"))
        .isEqualTo("It has words in common with books that reader 123 liked.");
    assertThat(ReasonSentence.ENGLISH.of(Reason.of(WE, List.of(), List.of(), 7), "123"))
        .isEqualTo("Popular here: rated by 7 readers.");
  }

  @Test
  void anotherLanguageSaysTheSameInItsOwnOrder() {
    ReasonSentence backwards =
        new ReasonSentence((name, values) -> name + List.of(values).reversed().toString());
    assertThat(backwards.of(Reason.of(MESSIAH, List.of(DUNE), tags("sand"), 7)))
        .isEqualTo("liked[inCommon[subject[sand]], sameSeries[], title[Dune]]");
  }

  /** Nothing that stands in a name is taken for a place to be filled. */
  @Test
  void placesInTitlesAreNotFilled() {
    Book book = book("{0} {1} $1", "", "");
    assertThat(said(WE, List.of(book), List.of())).isEqualTo("Because you liked “{0} {1} $1”.");
    assertThat(ReasonSentence.ENGLISH.of(Reason.of(WE, List.of(book), List.of(), 0), "{2}$"))
        .isEqualTo("Because reader {2}$ liked “{0} {1} $1”.");
  }

  private static String said(Book book, List<Book> liked, List<SharedTerm> terms) {
    return ReasonSentence.ENGLISH.of(Reason.of(book, liked, terms, 7));
  }

  private static String alike(Book like, Book book, boolean together, List<SharedTerm> terms) {
    return ReasonSentence.ENGLISH.of(Reason.similar(like, book, together, terms));
  }

  private static String popular(int readers) {
    return ReasonSentence.ENGLISH.of(Reason.of(WE, List.of(), List.of(), readers));
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
