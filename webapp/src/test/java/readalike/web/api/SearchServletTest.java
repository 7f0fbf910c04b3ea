package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class SearchServletTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> ids(JsonObject result) {
    return result.getAsJsonArray("items").asList().stream()
        .map(item -> item.getAsJsonObject().get("id").getAsString())
        .toList();
  }

  @Test
  void wordOfATitleFindsTheBookFirst() throws Exception {
    JsonObject result = server.json("/api/v1/search?q=mockingbird");
    JsonObject first = result.getAsJsonArray("items").get(0).getAsJsonObject();
    assertThat(first.get("title").getAsString()).isEqualTo("To Kill a Mockingbird");
    assertThat(first.get("score").getAsDouble()).isPositive();
    // rated 5, 4 and 5 by u2, u4 and u7
    assertThat(first.get("ratingCount").getAsInt()).isEqualTo(3);
    assertThat(first.get("meanRating").getAsDouble()).isCloseTo(14 / 3.0, within(1e-3));
    assertThat(result.get("build").getAsString()).isEqualTo("tiny");
  }

  @Test
  void nothingTypedFindsEveryWork() throws Exception {
    // 12 books; the Spanish edition of 1984 is one hit with the English one
    assertThat(server.json("/api/v1/search").get("total").getAsInt()).isEqualTo(11);
  }

  @Test
  void filtersMayBeRepeatedAndAllMustHold() throws Exception {
    assertThat(ids(server.json("/api/v1/search?tag=dystopia&tag=classics&language=en")))
        .containsExactlyInAnyOrder("1984", "brave-new-world", "unread");
    assertThat(ids(server.json("/api/v1/search?author=Jane+Austen&from=1816&to=1900")))
        .containsExactly("persuasion");
  }

  @Test
  void pagesFollowOneAnother() throws Exception {
    List<String> all = ids(server.json("/api/v1/search?sort=newest&n=100"));
    assertThat(ids(server.json("/api/v1/search?sort=newest&n=2&offset=1")))
        .isEqualTo(all.subList(1, 3));
    assertThat(all).startsWith("tricky", "dune-messiah");
  }

  @Test
  void facetsCountTheMatches() throws Exception {
    JsonObject facets = server.json("/api/v1/search?q=orwell").getAsJsonObject("facets");
    assertThat(facets.getAsJsonArray("author").get(0))
        .hasToString("{\"value\":\"George Orwell\",\"count\":2}");
  }

  @Test
  void betterSpellingIsOffered() throws Exception {
    JsonObject result = server.json("/api/v1/search?q=mockingbrid");
    assertThat(result.get("didYouMean").getAsString()).isEqualTo("mockingbird");
    assertThat(server.json("/api/v1/search?q=mockingbird").get("didYouMean").isJsonNull()).isTrue();
  }

  @Test
  void yearsTheWrongWayRoundAre400() throws Exception {
    assertThat(TestServer.message(server.get("/api/v1/search?from=2000&to=1900"), 400))
        .isEqualTo("from must not be after to, got 2000 and 1900");
  }

  @Test
  void whateverIsTypedIsPlainText() throws Exception {
    for (String typed :
        List.of(
            "%22", "*:*", "title:x", "%00", "((", "%2B-%21", "a/b%5C", "%F0%9F%98%80", "AND+OR")) {
      assertThat(server.get("/api/v1/search?q=" + typed).statusCode()).isEqualTo(200);
    }
  }
}
