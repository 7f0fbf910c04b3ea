package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestReader;
import readalike.web.TestServer;

class ShelvesServletTest {
  private static final String GUEST =
      "{\"ratings\":[{\"book\":\"emma\",\"rating\":5},{\"book\":\"1984\",\"rating\":4}],\"n\":2}";

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
  void eachBookStandsOnOneShelfAndNoneHasBeenRated() throws Exception {
    JsonArray shelves = shelves(server.json("/api/v1/users/u1/shelves?n=2"));
    assertThat(kinds(shelves)).containsExactly("top", "because", "stretch", "gems", "new");
    List<String> all = new ArrayList<>();
    for (JsonElement shelf : shelves) {
      List<String> books = TestServer.books(shelf.getAsJsonObject());
      assertThat(books).hasSizeLessThanOrEqualTo(2);
      all.addAll(books);
    }
    assertThat(all)
        .hasSizeGreaterThan(2)
        .doesNotHaveDuplicates()
        .doesNotContain("1984", "nineteen-84-es", "brave-new-world", "animal-farm");
  }

  @Test
  void theFirstShelfIsTheTopOfTheList() throws Exception {
    assertThat(
            TestServer.books(
                shelves(server.json("/api/v1/users/u7/shelves?n=2")).get(0).getAsJsonObject()))
        .isEqualTo(TestServer.books(server.json("/api/v1/users/u7/recommendations?n=2")));
  }

  @Test
  void becauseNamesTheBestRatedBookAndFollowsFromItAlone() throws Exception {
    JsonObject because =
        shelves(TestServer.json(server.post("/api/v1/recommendations/shelves", GUEST), 200))
            .get(1)
            .getAsJsonObject();
    assertThat(because.getAsJsonObject("book").get("id").getAsString()).isEqualTo("emma");
    for (JsonElement item : because.getAsJsonArray("items")) {
      assertThat(item.getAsJsonObject().get("reason").getAsString()).doesNotContain("1984");
    }
  }

  @Test
  void withOneRatingOrNoneThereIsNoShelfBecause() throws Exception {
    String one = "{\"ratings\":[{\"book\":\"emma\",\"rating\":5}]}";
    for (String body : List.of(one, "{}")) {
      assertThat(
              kinds(
                  shelves(
                      TestServer.json(server.post("/api/v1/recommendations/shelves", body), 200))))
          .containsExactly("top", "stretch", "gems", "new");
    }
  }

  @Test
  void rulesHoldForEveryShelf() throws Exception {
    JsonArray shelves =
        shelves(
            TestServer.json(
                server.post(
                    "/api/v1/recommendations/shelves",
                    "{\"n\":20,\"rules\":[{\"field\":\"book\",\"values\":[\"dune\"],\"bias\":0}],"
                        + "\"avoid\":{\"authors\":[\"Jane Austen\"]}}"),
                200));
    for (JsonElement shelf : shelves) {
      assertThat(TestServer.books(shelf.getAsJsonObject()))
          .doesNotContain("dune", "emma", "persuasion");
    }
  }

  @Test
  void ofAReaderOfTheDataSetReasonsSayWhoLikedTheBooks() throws Exception {
    String said = server.json("/api/v1/users/u7/shelves").toString();
    assertThat(said).contains("Because reader u7 liked").doesNotContain("you liked");
  }

  @Test
  void ownShelvesFollowTheRatingsWithConsentAndLeaveMarkedBooksOut() throws Exception {
    TestReader reader = TestReader.signUp(server, "has shelves");
    reader.put("/api/v1/me/ratings/emma", "{\"rating\":5}");
    reader.put("/api/v1/me/ratings/1984", "{\"rating\":4}");
    String silent = reader.get("/api/v1/me/shelves").body();
    assertThat(silent).doesNotContain("you liked").doesNotContain("\"because\"");
    reader.put("/api/v1/me/consents/recommendations", "{\"given\":true,\"wording\":1}");
    reader.put("/api/v1/me/marks/persuasion", "{\"mark\":\"to-read\"}");
    reader.put("/api/v1/me/marks/dune", "{\"mark\":\"not-interested\"}");
    JsonObject answer = TestServer.json(reader.get("/api/v1/me/shelves?n=20"), 200);
    assertThat(kinds(shelves(answer))).contains("because");
    assertThat(answer.toString()).contains("Because you liked");
    for (JsonElement shelf : shelves(answer)) {
      assertThat(TestServer.books(shelf.getAsJsonObject()))
          .doesNotContain("persuasion", "dune", "emma", "1984");
    }
  }

  @Test
  void badRequestsAreRefused() throws Exception {
    assertThat(TestServer.message(server.get("/api/v1/users/u1/shelves?n=21"), 400))
        .startsWith("n ");
    assertThat(TestServer.message(server.get("/api/v1/users/nobody/shelves"), 404))
        .isEqualTo("no user has the id nobody");
    assertThat(TestServer.message(server.post("/api/v1/recommendations/shelves", "{\"n\":0}"), 400))
        .startsWith("n ");
    assertThat(server.get("/api/v1/me/shelves").statusCode()).isEqualTo(401);
  }

  private static JsonArray shelves(JsonObject answer) {
    return answer.getAsJsonArray("shelves");
  }

  private static List<String> kinds(JsonArray shelves) {
    List<String> kinds = new ArrayList<>();
    shelves.forEach(shelf -> kinds.add(shelf.getAsJsonObject().get("kind").getAsString()));
    return kinds;
  }
}
