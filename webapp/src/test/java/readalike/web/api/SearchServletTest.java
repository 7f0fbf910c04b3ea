package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
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

  @Test
  void tasteMovesAReadersBooksUpAndThePartsAddUp() throws Exception {
    // u5 reads Austen and Brontë
    JsonObject plain = server.json("/api/v1/search?q=classics");
    JsonObject mine = server.json("/api/v1/search?q=classics&user=u5&personal=1");
    assertThat(ids(mine)).hasSameElementsAs(ids(plain)).startsWith("emma", "persuasion");
    JsonObject half = server.json("/api/v1/search?q=classics&user=u5&personal=0.5");
    for (JsonElement item : half.getAsJsonArray("items")) {
      JsonObject parts = item.getAsJsonObject().getAsJsonObject("parts");
      assertThat(parts.get("words").getAsDouble() + parts.get("taste").getAsDouble())
          .isCloseTo(item.getAsJsonObject().get("score").getAsDouble(), within(1e-5));
      assertThat(parts.get("taste").getAsDouble()).isBetween(0.0, 0.5);
    }
    assertThat(ids(server.json("/api/v1/search?q=classics&user=u5&personal=0")))
        .isEqualTo(ids(plain));
    assertThat(ids(server.json("/api/v1/search?q=classics&user=u5&sort=for_me")))
        .isEqualTo(ids(mine));
  }

  @Test
  void somebodyUnknownSendsTheirRatings() throws Exception {
    String body =
        "{\"q\":\"classics\",\"personal\":1,\"ratings\":[{\"book\":\"jane-eyre\",\"rating\":5},"
            + "{\"book\":\"gone\",\"rating\":3}]}";
    JsonObject mine = TestServer.json(server.post("/api/v1/search", body), 200);
    assertThat(ids(mine).subList(0, 2)).containsExactlyInAnyOrder("emma", "persuasion");
    assertThat(mine.getAsJsonArray("unknown").toString()).isEqualTo("[\"gone\"]");
    assertThat(TestServer.message(server.post("/api/v1/search", "{\"sort\":\"x\"}"), 400))
        .startsWith("sort must be one of");
    JsonObject suggested =
        TestServer.json(server.post("/api/v1/suggest", "{\"q\":\"em\",\"ratings\":[]}"), 200);
    assertThat(suggested.getAsJsonArray("items").size()).isPositive();
  }

  @Test
  void tasteWithoutAReaderIsRefusedAndAnUnknownReaderIs404() throws Exception {
    assertThat(TestServer.message(server.get("/api/v1/search?q=x&personal=0.5"), 400))
        .startsWith("personal and sort=for_me need a user");
    assertThat(server.get("/api/v1/search?q=x&user=nobody").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/v1/suggest?q=x&user=nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsAvoidedIsNeitherFoundNorOffered() throws Exception {
    JsonObject result = server.json("/api/v1/search?q=emma&avoidAuthor=jane+AUSTEN");
    assertThat(result.get("total").getAsInt()).isZero();
    assertThat(result.getAsJsonArray("instead").toString()).doesNotContain("Jane Austen");
    assertThat(ids(server.json("/api/v1/search?q=classics&avoidTag=Dystopia")))
        .contains("emma")
        .doesNotContain("1984", "brave-new-world");
  }

  @Test
  void severalLanguagesAndDecadesMayHoldAndTheirCountsLeaveThemAside() throws Exception {
    JsonObject result =
        server.json("/api/v1/search?q=orwell&language=en&decade=1940s&decade=1840s");
    assertThat(result.get("total").getAsInt()).isEqualTo(2);
    assertThat(result.getAsJsonObject("facets").getAsJsonArray("language").toString())
        .contains("\"en\"")
        .contains("\"es\"");
    assertThat(server.json("/api/v1/search?language=en&language=es&q=1984").get("total").getAsInt())
        .isEqualTo(1);
  }

  @Test
  void aHitShowsWhereTheWordsStand() throws Exception {
    JsonObject first =
        server
            .json("/api/v1/search?q=mockingbird")
            .getAsJsonArray("items")
            .get(0)
            .getAsJsonObject();
    assertThat(first.getAsJsonArray("highlights").toString())
        .isEqualTo(
            "[{\"field\":\"title\",\"text\":\"To Kill a Mockingbird\",\"marks\":[[10,21]]}]");
  }

  @Test
  void whereNothingIsFoundThereIsSomethingElse() throws Exception {
    JsonObject result = server.json("/api/v1/search?q=emma&author=Frank+Herbert");
    assertThat(result.get("total").getAsInt()).isZero();
    assertThat(
            result.getAsJsonArray("instead").asList().stream()
                .map(group -> group.getAsJsonObject().get("kind").getAsString()))
        .containsExactly("unfiltered", "author");
  }
}
