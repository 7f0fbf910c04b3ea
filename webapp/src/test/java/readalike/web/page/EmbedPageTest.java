package readalike.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.web.TestServer;

/** The widget for other sites' frames, over {@code TinyBuild}. */
class EmbedPageTest {
  private static final String DUNE = "/embed/similar?isbn=9780441013593";

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"isbn=9780441013593", "isbn=978-0-441-01359-3", "book=dune"})
  void bookIsNamedByIsbnOrId(String name) throws Exception {
    assertThat(server.get("/embed/similar?" + name).body())
        .contains("<h1>Readalikes of Dune</h1>", "href=\"/book/dune-messiah\"");
  }

  @Test
  void anIsbnOfTenDigitsNamesTheSameBook() throws Exception {
    assertThat(server.get("/embed/similar?isbn=0-441-01359-7").body())
        .isEqualTo(server.get(DUNE).body());
  }

  @Test
  void anySiteMayFrameItAndNothingElse() throws Exception {
    HttpResponse<String> widget = server.get(DUNE);
    assertThat(header(widget, "Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors *", "form-action 'none'");
    assertThat(header(widget, "X-Frame-Options")).isEmpty();
    assertThat(header(widget, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    for (String other : new String[] {"/", "/book/dune", "/embed", "/api/v1/build"}) {
      assertThat(header(server.get(other), "Content-Security-Policy"))
          .contains("frame-ancestors 'none'");
    }
  }

  @Test
  void hasNoScriptNoFormNoCookieAndOpensBooksOutsideTheFrame() throws Exception {
    HttpResponse<String> widget = server.get(DUNE + "&n=20");
    assertThat(widget.body()).doesNotContain("<script", "<form", "style=", "onload=");
    assertThat(widget.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(widget.body().split("<a ", -1))
        .hasSameSizeAs(widget.body().split("target=\"_blank\" rel=\"noopener\"", -1));
  }

  @Test
  void markupInATitleShowsAsText() throws Exception {
    assertThat(server.get("/embed/similar?book=tricky").body())
        .contains("Readalikes of &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; ")
        .doesNotContain("<script");
  }

  @Test
  void cachesKeepItForAnHourAndThenAskWhetherItChanged() throws Exception {
    HttpResponse<String> first = server.get(DUNE);
    assertThat(header(first, "Cache-Control")).startsWith("public, max-age=3600");
    assertThat(header(first, "Vary")).contains("Accept-Language").doesNotContain("Cookie");
    HttpResponse<String> again =
        server.send(server.request(DUNE).header("If-None-Match", header(first, "ETag")));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(server.get(DUNE + "&n=2"), "ETag")).isNotEqualTo(header(first, "ETag"));
  }

  @Test
  void sizeThemeAndNumberAreAsAsked() throws Exception {
    String small = server.get(DUNE + "&size=small&theme=dark&n=2").body();
    assertThat(small)
        .contains("data-size=\"small\"", "data-theme=\"dark\"")
        .doesNotContain("class=\"reason\"");
    assertThat(small.split("<li>", -1)).hasSize(3);
    assertThat(server.get(DUNE).body())
        .contains("data-size=\"medium\"", "data-theme=\"auto\"", "class=\"reason\"");
  }

  @Test
  void speaksTheLanguageAskedForElseTheVisitors() throws Exception {
    assertThat(server.get(DUNE + "&lang=ar").body()).contains("lang=\"ar\" dir=\"rtl\"");
    String arabs = server.send(server.request(DUNE).header("Accept-Language", "ar")).body();
    assertThat(arabs).contains("dir=\"rtl\"");
    String chosenHere =
        server.send(server.request(DUNE).header("Cookie", SiteLanguages.COOKIE + "=ar")).body();
    assertThat(chosenHere).contains("lang=\"en\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?isbn=9780000000000|404|no book here has the ISBN 9780000000000",
        "?book=nothing|404|no book has the id nothing",
        "?isbn=dune|400|isbn must have 10 or 13 digits",
        "''|400|give a book by isbn or by book, one of them",
        "?isbn=9780441013593&book=dune|400|one of them",
        "?book=dune&n=21|400|n must be 1..20, got 21",
        "?book=dune&size=huge|400|size must be one of small, medium, large, got huge",
        "?book=dune&theme=red|400|theme must be one of",
        "?book=dune&lang=tlh|404|the site has no language tlh"
      })
  void whatDoesNotFitIsToldInTheFrame(String query, int status, String message) throws Exception {
    HttpResponse<String> response = server.get("/embed/similar" + query);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains("<p class=\"message\">", message).doesNotContain("<ol>");
    assertThat(header(response, "Content-Security-Policy")).contains("frame-ancestors *");
    assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=60");
  }

  @Test
  void withoutABuildItSaysSoAndIsNotKept(@TempDir Path empty) throws Exception {
    try (TestServer other = TestServer.start(empty)) {
      HttpResponse<String> response = other.get(DUNE);
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).contains("no build is served yet");
      assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }
  }
}
