package readalike.web.me;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestReader;
import readalike.web.TestServer;

class MyRecommendationsServletTest {
  private static final String LIST = "/api/v1/me/recommendations";
  private static final String CONSENT = "/api/v1/me/consents/recommendations";

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
  void withConsentTheNextListFollowsARatingAtOnce() throws Exception {
    TestReader reader = TestReader.signUp(server, "folds in");
    reader.put(CONSENT, "{\"given\":true,\"wording\":1}");
    reader.put("/api/v1/me/ratings/emma", "{\"rating\":5}");
    reader.put("/api/v1/me/ratings/jane-eyre", "{\"rating\":5}");
    JsonObject list = TestServer.json(reader.get(LIST), 200);
    assertThat(list.get("personal").getAsBoolean()).isTrue();
    // the same as for a guest with these ratings
    assertThat(TestServer.books(list))
        .isEqualTo(
            TestServer.books(
                TestServer.json(
                    server.post(
                        "/api/v1/recommendations",
                        "{\"ratings\":[{\"book\":\"emma\",\"rating\":5},"
                            + "{\"book\":\"jane-eyre\",\"rating\":5}]}"),
                    200)))
        .startsWith("persuasion");
  }

  @Test
  void withoutConsentRatingsDoNotSpeakButRatedBooksStayAway() throws Exception {
    TestReader reader = TestReader.signUp(server, "says nothing");
    reader.put("/api/v1/me/ratings/emma", "{\"rating\":5}");
    JsonObject list = TestServer.json(reader.get(LIST), 200);
    assertThat(list.get("personal").getAsBoolean()).isFalse();
    String silent = "{\"ratings\":[{\"book\":\"emma\",\"rating\":5}],\"without\":[\"emma\"]}";
    assertThat(TestServer.books(list))
        .doesNotContain("emma")
        .isEqualTo(
            TestServer.books(TestServer.json(server.post("/api/v1/recommendations", silent), 200)));
    JsonObject because = TestServer.json(reader.get(LIST + "/persuasion/because"), 200);
    assertThat(because.getAsJsonArray("books")).isEmpty();
  }

  @Test
  void withdrawnConsentHoldsAtOnce() throws Exception {
    TestReader reader = TestReader.signUp(server, "withdraws");
    reader.put(CONSENT, "{\"given\":true,\"wording\":1}");
    reader.put("/api/v1/me/ratings/emma", "{\"rating\":5}");
    assertThat(
            TestServer.json(reader.get(LIST + "/persuasion/because"), 200).getAsJsonArray("books"))
        .isNotEmpty();
    reader.put(CONSENT, "{\"given\":false}");
    assertThat(
            TestServer.json(reader.get(LIST + "/persuasion/because"), 200).getAsJsonArray("books"))
        .isEmpty();
  }

  @Test
  void bookOfNoInterestIsNeverListed() throws Exception {
    TestReader reader = TestReader.signUp(server, "not that one");
    reader.put(CONSENT, "{\"given\":true,\"wording\":1}");
    reader.put("/api/v1/me/ratings/emma", "{\"rating\":5}");
    assertThat(TestServer.books(TestServer.json(reader.get(LIST + "?n=100"), 200)))
        .contains("persuasion", "dune");
    assertThat(
            reader.put("/api/v1/me/marks/persuasion", "{\"mark\":\"not-interested\"}").statusCode())
        .isEqualTo(200);
    reader.put("/api/v1/me/marks/dune", "{\"mark\":\"to-read\"}");
    assertThat(TestServer.books(TestServer.json(reader.get(LIST + "?n=100"), 200)))
        .doesNotContain("persuasion")
        .contains("dune");
    reader.delete("/api/v1/me/marks/persuasion");
    assertThat(TestServer.books(TestServer.json(reader.get(LIST + "?n=100"), 200)))
        .contains("persuasion");
  }
}
