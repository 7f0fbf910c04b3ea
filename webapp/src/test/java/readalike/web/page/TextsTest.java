package readalike.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  private static final Texts ENGLISH =
      texts(
          "en",
          """
          {"counts": {"books": {"one": "{0} book", "other": "{0} books"}},
           "named": "{1} by {0}", "deeper": {"plain": "yes"},
           "shelf": "{0#counts.books} for {1}",
           "title": {"none": "All books", "other": "Books for {0}"}}
          """);

  private static Texts texts(String code, String json) {
    return new Texts(code, JsonParser.parseString(json).getAsJsonObject());
  }

  @Test
  void placesAreFilledByTheirNumbersAndNotByWhatTheValuesHold() {
    assertThat(ENGLISH.text("named", "{1} $1 \\", "Emma")).isEqualTo("Emma by {1} $1 \\");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 books for me", "1, 1 book for me", "1200, '1,200 books for me'"})
  void numbersTakeTheirPluralAndAreWrittenAsTheLanguageDoes(int books, String expected) {
    assertThat(ENGLISH.text("shelf", books, "me")).isEqualTo(expected);
  }

  @Test
  void nothingHasWordsOfItsOwn() {
    assertThat(ENGLISH.text("title", "")).isEqualTo("All books");
    assertThat(ENGLISH.text("title", "dune")).isEqualTo("Books for dune");
  }

  /** Arabic has six forms: 0, 1, 2, 3 to 10, 11 to 99, and the rest. */
  @ParameterizedTest
  @CsvSource({"0,zero", "1,one", "2,two", "3,few", "10,few", "11,many", "99,many", "100,other"})
  void aLanguageWithMoreFormsHasThem(int number, String form) {
    Texts arabic =
        texts(
            "ar",
            """
            {"n": {"zero": "zero", "one": "one", "two": "two", "few": "few", "many": "many",
             "other": "other"}}
            """);
    assertThat(arabic.text("n", number)).isEqualTo(form);
  }

  @Test
  void aTextThatIsMissingIsNamed() {
    assertThatThrownBy(() -> ENGLISH.text("deeper.none"))
        .hasMessage("the texts of language en lack deeper.none");
  }

  @Test
  void everyLanguageHasTheSameTextsWithTheSamePlaces() throws IOException {
    SiteLanguages languages = new SiteLanguages(SiteFolder.read());
    Texts english = languages.of("en").orElseThrow();
    assertThat(languages.all()).hasSizeGreaterThan(1);
    for (Texts language : languages.all()) {
      assertThat(language.paths()).isEqualTo(english.paths());
      for (String path : english.paths()) {
        assertThat(places(language, path))
            .describedAs("places of %s in %s", path, language.code())
            .isEqualTo(places(english, path));
      }
    }
  }

  @Test
  void oneLanguageRunsFromRightToLeft() throws IOException {
    assertThat(new SiteLanguages(SiteFolder.read()).all())
        .extracting(language -> language.text("direction"))
        .contains("ltr", "rtl");
  }

  /** The places of all forms of a text, each once and in order. */
  private static List<String> places(Texts language, String path) {
    return Pattern.compile("\\{\\d[^}]*}")
        .matcher(language.raw(path))
        .results()
        .map(match -> match.group())
        .distinct()
        .sorted()
        .toList();
  }
}
