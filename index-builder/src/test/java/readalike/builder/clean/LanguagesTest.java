package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagesTest {
  private final Languages languages = new Languages();

  @Test
  void codesAndNamesGiveTheTwoLetterCode() {
    for (String english : new String[] {"en", "eng", "en-US", "en_GB", "English", " ENG "}) {
      assertThat(languages.code(english)).contains("en");
    }
    assertThat(languages.code("ger")).contains("de");
    assertThat(languages.code("deu")).contains("de");
    assertThat(languages.code("ind")).contains("id");
  }

  @Test
  void languageWithoutATwoLetterCodeKeepsThreeLetters() {
    assertThat(languages.code("fil")).contains("fil");
  }

  @Test
  void notKnownAndSeveralAreBlank() {
    assertThat(languages.code("")).contains("");
    assertThat(languages.code("mul")).contains("");
  }

  @Test
  void whatIsNoLanguageIsNothing() {
    assertThat(languages.code("12")).isEmpty();
    assertThat(languages.code("paperback")).isEmpty();
  }
}
