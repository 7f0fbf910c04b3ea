package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class BecauseServletTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static double sum(JsonObject because, String list) {
    return because.getAsJsonArray(list).asList().stream()
        .mapToDouble(entry -> entry.getAsJsonObject().get("share").getAsDouble())
        .sum();
  }

  @Test
  void sharesAddUpToTheirPartsOfTheScore() throws Exception {
    JsonObject because = server.json("/api/v1/users/u7/recommendations/persuasion/because");
    JsonObject parts = because.getAsJsonObject("parts");
    assertThat(sum(because, "books")).isCloseTo(parts.get("taste").getAsDouble(), within(1e-4));
    assertThat(sum(because, "terms")).isCloseTo(parts.get("content").getAsDouble(), within(1e-4));
    assertThat(because.getAsJsonObject("book").get("id").getAsString()).isEqualTo("persuasion");
  }

  @Test
  void booksAreTheUsersOwnWithTheirRatings() throws Exception {
    JsonObject because = server.json("/api/v1/users/u7/recommendations/persuasion/because");
    // u7 rated mockingbird 5, emma 4 and jane-eyre 5
    assertThat(because.getAsJsonArray("books").asList())
        .extracting(
            entry -> entry.getAsJsonObject().getAsJsonObject("book").get("id").getAsString())
        .isNotEmpty()
        .isSubsetOf("mockingbird", "emma", "jane-eyre");
  }

  @Test
  void scoreIsThatOfTheList() throws Exception {
    JsonObject item =
        server
            .json("/api/v1/users/u7/recommendations?n=1")
            .getAsJsonArray("items")
            .get(0)
            .getAsJsonObject();
    JsonObject because = server.json("/api/v1/users/u7/recommendations/persuasion/because");
    assertThat(because.get("score").getAsDouble())
        .isCloseTo(item.get("score").getAsDouble(), within(1e-5));
    assertThat(because.get("reason")).isEqualTo(item.get("reason"));
  }

  @Test
  void ratedBookIsExplainedAsIfItWereNot() throws Exception {
    assertThat(
            server
                .json("/api/v1/users/u7/recommendations/emma/because")
                .getAsJsonArray("books")
                .toString())
        .doesNotContain("\"emma\"");
  }

  @Test
  void unknownUserAndUnknownBookAre404() throws Exception {
    assertThat(
            TestServer.message(
                server.get("/api/v1/users/nobody/recommendations/emma/because"), 404))
        .isEqualTo("no user has the id nobody");
    assertThat(TestServer.message(server.get("/api/v1/users/u1/recommendations/none/because"), 404))
        .isEqualTo("no book has the id none");
  }
}
