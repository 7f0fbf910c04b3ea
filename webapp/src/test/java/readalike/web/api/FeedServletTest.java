package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

/** The JSON feed for other sites, over {@code TinyBuild}. */
class FeedServletTest {
  private static final String FEED = "/api/v1/feeds/similar";

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void isAJsonFeedWithWholeAddresses() throws Exception {
    String address = FEED + "?isbn=9780441013593&n=3";
    JsonObject feed = server.json(address);
    String site = "http://localhost:" + server.port();
    assertThat(feed.get("version").getAsString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("title").getAsString()).isEqualTo("Readalikes of Dune");
    assertThat(feed.get("home_page_url").getAsString()).isEqualTo(site + "/book/dune");
    assertThat(feed.get("feed_url").getAsString()).isEqualTo(site + address);
    assertThat(feed.getAsJsonArray("items")).hasSize(3);
    for (JsonElement element : feed.getAsJsonArray("items")) {
      JsonObject item = element.getAsJsonObject();
      assertThat(item.get("id").getAsString()).isEqualTo(item.get("url").getAsString());
      assertThat(item.get("url").getAsString()).startsWith(site + "/book/");
      assertThat(item.get("content_text").getAsString()).isNotBlank();
      assertThat(item.getAsJsonArray("authors").get(0).getAsJsonObject().has("name")).isTrue();
    }
  }

  @Test
  void hasTheBooksOfTheApiInTheSameOrder() throws Exception {
    JsonObject feed = server.json(FEED + "?book=dune&n=5&view=content");
    JsonObject similar = server.json("/api/v1/books/dune/similar?n=5&view=content");
    assertThat(
            feed.getAsJsonArray("items").asList().stream()
                .map(item -> item.getAsJsonObject().getAsJsonObject("_readalike"))
                .map(item -> item.getAsJsonObject("book").get("id").getAsString()))
        .isEqualTo(TestServer.books(similar));
    assertThat(feed.getAsJsonObject("_readalike").get("build")).isEqualTo(similar.get("build"));
  }

  @Test
  void anySitesScriptMayReadItAndItsErrors() throws Exception {
    for (String query : new String[] {"?book=dune", "?book=nothing", "?n=0"}) {
      HttpResponse<String> response = server.get(FEED + query);
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
      assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
      assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy"))
          .hasValue("cross-origin");
    }
  }

  @Test
  void cachesKeepItAndThenAskWhetherItChanged() throws Exception {
    HttpResponse<String> first = server.get(FEED + "?book=dune");
    assertThat(first.headers().firstValue("Content-Type")).hasValue("application/feed+json");
    assertThat(first.headers().firstValue("Cache-Control").orElseThrow())
        .startsWith("public, max-age=3600");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        server.send(server.request(FEED + "?book=dune").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void whatDoesNotFitIsRefusedWithItsRule() throws Exception {
    assertThat(TestServer.message(server.get(FEED), 400)).contains("by isbn or by book");
    assertThat(TestServer.message(server.get(FEED + "?isbn=12"), 400)).contains("10 or 13 digits");
    assertThat(TestServer.message(server.get(FEED + "?isbn=0000000000"), 404))
        .isEqualTo("no book here has the ISBN 0000000000");
  }
}
