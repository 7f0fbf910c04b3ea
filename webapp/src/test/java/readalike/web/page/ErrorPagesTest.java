package readalike.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPagesTest {
  private static ErrorPages pages;

  @BeforeAll
  static void read() throws IOException {
    pages = new ErrorPages(PageTemplates.read());
  }

  @Test
  void messageIsEscapedAndASentence() {
    assertThat(pages.html(null, null, 400, "a <script>'\"&"))
        .contains("<p class=\"state__message\">A &lt;script&gt;&#39;&quot;&amp;.</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "401, Sign in first",
    "403, This is not for you",
    "404, This page is not on the shelves",
    "418, This cannot be read here",
    "429, 'A little slower, please'",
    "500, Something went wrong here",
    "503, The library is busy"
  })
  void everyTroubleHasItsOwnWordsAndAWayOn(int status, String heading) {
    assertThat(pages.html(null, null, status, "x"))
        .contains("<html lang=\"en\" dir=\"ltr\">", "<h1>" + heading + "</h1>")
        .contains("action=\"/search\"", "href=\"/\"")
        .doesNotContain("<script", "style=");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503})
  void anotherLanguageHasAllOfItInItsWordsAndTheLineForExpertsBelow(int status) {
    String page = pages.html(null, "ar", status, "q must be short");
    assertThat(page)
        .contains("<html lang=\"ar\" dir=\"rtl\">", "lang=\"en\" dir=\"ltr\">q must be short</p>");
    assertThat(page.substring(page.indexOf("<h1>"), page.indexOf("<p class=\"note\" lang")))
        .doesNotContainPattern(">[^<]*[A-Za-z]{3} [A-Za-z]{3}");
  }

  @Test
  void aChosenLanguageGoesBeforeTheBrowsersAndAnOddCookieIsNone() {
    assertThat(pages.html("session=x; readalike-language=ar", "en", 404, "x"))
        .contains("lang=\"ar\"");
    assertThat(pages.html("readalike-language=<b>;;=", "ar;q=nonsense", 404, "x"))
        .contains("<html lang=\"en\"");
    assertThat(pages.html("x".repeat(9_000), "x".repeat(9_000), 404, "x"))
        .contains("<html lang=\"en\"");
  }

  @ParameterizedTest
  @CsvSource({"no book has the id x, No book has the id x.", "Là?, Là?", "ééé, Ééé.", "'', ''"})
  void linesBecomeSentences(String line, String sentence) {
    assertThat(ErrorPages.sentence(line)).isEqualTo(sentence);
  }
}
