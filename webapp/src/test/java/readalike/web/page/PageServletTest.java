package readalike.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.web.TestServer;

/** The documents that the server itself writes, over {@code TinyBuild}. */
class PageServletTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String document(String path, int status) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(response.body())
        .startsWith("<!doctype html>")
        .containsPattern("src=\"/site/[0-9a-f]{24}/js/start.js\"");
    return response.body();
  }

  /** Whoever has the page's files keeps them; a page that names a file of old would break. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/book/dune", "/book/nothing", "/embed/similar?id=dune", "/nothing"})
  void everyFileOfAPageIsThereAndNeverChanges(String path) throws Exception {
    Matcher named =
        Pattern.compile("/site/[0-9a-f]{24}/[a-z/-]+[.][a-z]+")
            .matcher(server.send(server.request(path).header("Accept", "text/html")).body());
    int files = 0;
    while (named.find()) {
      HttpResponse<String> file = server.get(named.group());
      assertThat(file.statusCode()).as(named.group()).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
      files++;
    }
    assertThat(files).isGreaterThan(1);
  }

  /** What a reader without scripts sees. */
  private static String plain(String document) {
    return document.substring(document.indexOf("<main"), document.indexOf("</main>"));
  }

  private static String unescaped(String document) {
    return plain(document).replace("&#x3D;", "=").replace("&amp;", "&");
  }

  @Test
  void linkToABookShowsItsTitleAndAuthor() throws Exception {
    assertThat(document("/book/dune", 200))
        .contains(
            "<title>Dune · Readalike</title>",
            "<meta property=\"og:type\" content=\"book\">",
            "content=\"Dune, by Frank Herbert. Books that feel like Dune.")
        .contains("<link rel=\"canonical\" href=\"/book/dune\">")
        .doesNotContain("noindex");
  }

  @Test
  void withoutScriptsABookHasItsFactsAndReadalikes() throws Exception {
    assertThat(plain(document("/book/dune", 200)))
        .contains(
            "<h1 dir=\"auto\">Dune</h1>", "by Frank Herbert", "<dd>1965</dd>", ">Readalikes</h2>")
        .contains("<a href=\"/book/dune-messiah\" dir=\"auto\">Dune Messiah</a>");
  }

  @Test
  void everyPageHasASearchFormThatWorksWithoutScripts() throws Exception {
    assertThat(document("/search?q=animal+farm", 200))
        .contains("role=\"search\" action=\"/search\"", "value=\"animal farm\"");
    assertThat(document("/book/nothing", 404)).contains("role=\"search\" action=\"/search\"");
  }

  @Test
  void withoutScriptsASearchHasItsHitsAndFilters() throws Exception {
    assertThat(plain(document("/search?q=&tag=classics", 200)))
        .contains("aria-label=\"Remove filter: Subject classics\"")
        .contains("tag&#x3D;classics&amp;author&#x3D;");
    assertThat(plain(document("/search?q=animal+farm", 200)))
        .contains("<a href=\"/book/animal-farm\" dir=\"auto\">")
        .contains("<mark>Animal</mark> <mark>Farm</mark></a>");
  }

  @Test
  void withoutScriptsASearchThatFindsNothingShowsWhatElseThereIs() throws Exception {
    assertThat(plain(document("/search?q=zzqqxxy", 200)))
        .contains("Nothing found for “zzqqxxy”.", "<h2>Read by many</h2>", "<a href=\"/book/");
    assertThat(plain(document("/search?q=dune&tag=nothing-has-this", 200)))
        .contains(
            "Fewer filters may help.", "href=\"/search?q&#x3D;dune\">Search without filters</a>")
        .contains("<h2>Without the filters: dune</h2>", "<mark>Dune</mark></a>");
  }

  @Test
  void pagesOfASearchKeepItsOrderAndYears() throws Exception {
    assertThat(unescaped(document("/search?q=&n=2&sort=newest&from=1900", 200)))
        .contains("/search?q=&from=1900&sort=newest&n=2&offset=2");
  }

  @Test
  void withoutScriptsAReadersListHasReasonsAndStars() throws Exception {
    assertThat(plain(document("/reader/u1", 200)))
        .contains("<h1>Reader u1</h1>", "3 books rated")
        .containsPattern(
            "<p class=\"reason\" dir=\"auto\">Predicted [1-5]\\.[0-9] of 5 stars\\. \\S");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me", "/together", "/import", "/sign-in", "/sign-up", "/design"})
  void pagesThatOnlyAScriptFillsStandUnderTheirOwnNameToo(String path) throws Exception {
    assertThat(document(path, 200)).contains("<link rel=\"canonical\" href=\"" + path + "\">");
  }

  @Test
  void homeOffersBooksToStartWith() throws Exception {
    assertThat(plain(document("/", 200))).contains("Read by many", "<a href=\"/book/");
  }

  @Test
  void listsThatHangOnAReaderOrOnWordsAreNotForSearchEngines() throws Exception {
    for (String path : List.of("/reader/u1", "/search?q=dune", "/book/nothing")) {
      int status = path.equals("/book/nothing") ? 404 : 200;
      assertThat(document(path, status)).contains("<meta name=\"robots\" content=\"noindex\">");
    }
  }

  @Test
  void markupInATitleIsText() throws Exception {
    assertThat(document("/book/tricky", 200))
        .doesNotContain("<script>alert")
        .contains("<title>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=%3C%2Fnoscript%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/search?q=%22%20onfocus%3Dalert(1)%20x%3D%22%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/search?q=x&tag=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/book/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/reader/%3Cscript%3Ealert(1)%3C%2Fscript%3E"
      })
  void whatWasAskedForIsNeverMarkup(String path) throws Exception {
    assertThat(server.get(path).body()).doesNotContain("<script>alert", "\" onfocus=");
  }

  @Test
  void aReaderWithMarkedCharactersInTheIdHasAPage() throws Exception {
    assertThat(document("/reader/a%2Fb%20%25", 200))
        .contains("<title>Reader a/b % · Readalike</title>")
        .contains("<link rel=\"canonical\" href=\"/reader/a%2Fb%20%25\">");
  }

  @Test
  void whatIsNotThereIsAPageThatSaysSo() throws Exception {
    assertThat(plain(document("/book/nothing", 404))).contains("No book has the id nothing.");
    assertThat(plain(document("/reader/nobody", 404))).contains("No user has the id nobody.");
    assertThat(plain(document("/search?offset=-1", 400))).contains("Offset must be 0..1000");
  }

  @Test
  void withoutABuildThePageSaysSo(@TempDir Path empty) throws Exception {
    try (TestServer opening = TestServer.start(empty)) {
      HttpResponse<String> response = opening.get("/book/dune");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(plain(response.body())).contains("The library is still opening");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'ar,en;q=0.5', ar, rtl",
    "'fr, ar-EG;q=0.8', ar, rtl",
    "'fr', en, ltr",
    "'en;q=broken', en, ltr",
    "'*', en, ltr"
  })
  void pageSpeaksTheFirstLanguageAskedForThatItKnows(String asked, String code, String direction)
      throws Exception {
    HttpResponse<String> response =
        server.send(server.request("/").header("Accept-Language", asked));
    assertThat(response.body()).contains("<html lang=\"" + code + "\" dir=\"" + direction + "\">");
    assertThat(response.headers().firstValue("Vary").orElseThrow()).contains("Accept-Language");
  }

  @Test
  void aChosenLanguageIsKeptAndGoesBeforeTheBrowsers() throws Exception {
    HttpResponse<String> choice = server.get("/search?q=dune&lang=ar&tag=a");
    assertThat(choice.statusCode()).isEqualTo(303);
    assertThat(choice.headers().firstValue("Location")).hasValue("/search?q=dune&tag=a");
    String cookie = choice.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("readalike-language=ar;").contains("SameSite=Lax", "HttpOnly");
    HttpResponse<String> next =
        server.send(
            server
                .request("/search?q=dune")
                .header("Accept-Language", "en")
                .header("Cookie", cookie.substring(0, cookie.indexOf(';'))));
    assertThat(next.body()).contains("<html lang=\"ar\" dir=\"rtl\">");
  }

  @Test
  void aLanguageThatTheSiteLacksIsNoChoice() throws Exception {
    assertThat(document("/?lang=tlh", 200)).contains("<html lang=\"en\" dir=\"ltr\">");
  }
}
