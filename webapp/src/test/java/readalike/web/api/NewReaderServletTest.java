package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class NewReaderServletTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonObject post(String body) throws Exception {
    return TestServer.json(server.post("/api/v1/recommendations", body.replace('\'', '"')), 200);
  }

  @Test
  void sameRatingsGiveTheListOfTheKnownUser() throws Exception {
    JsonObject live =
        post(
            "{'ratings':[{'book':'1984','rating':5},{'book':'brave-new-world','rating':5},"
                + "{'book':'animal-farm','rating':4}],'n':5}");
    JsonObject known = server.json("/api/v1/users/u1/recommendations?n=5");
    // Only that the one is spoken to and the other spoken of.
    assertThat(live.get("items").toString())
        .isEqualTo(known.get("items").toString().replace("reader u1 liked", "you liked"));
    assertThat(live.get("unknown")).hasToString("[]");
  }

  @Test
  void someoneWithoutRatingsGetsAList() throws Exception {
    assertThat(TestServer.books(post("{}"))).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void unknownBooksAreNamedAndIgnored() throws Exception {
    JsonObject answer =
        post(
            "{'ratings':[{'book':'a/ä','rating':5},{'book':'emma','rating':5},"
                + "{'book':'zzz','rating':1}]}");
    assertThat(answer.get("unknown")).hasToString("[\"a/ä\",\"zzz\"]");
    assertThat(TestServer.books(answer)).doesNotContain("emma");
  }

  @Test
  void ruleHoldsForTheWholeList() throws Exception {
    String ratings = "'ratings':[{'book':'1984','rating':5}],";
    assertThat(
            TestServer.books(
                post("{" + ratings + "'rules':[{'field':'tag','values':['romance'],'bias':-1}]}")))
        .containsExactlyInAnyOrder("emma", "persuasion", "jane-eyre");
    assertThat(
            TestServer.books(
                post("{" + ratings + "'rules':[{'field':'tag','values':['classics'],'bias':0}]}")))
        .isNotEmpty()
        .doesNotContain("emma", "mockingbird", "brave-new-world", "animal-farm");
  }

  @Test
  void ratingOffTheScaleIs400() throws Exception {
    HttpResponse<String> response =
        server.post("/api/v1/recommendations", "{\"ratings\":[{\"book\":\"emma\",\"rating\":6}]}");
    assertThat(TestServer.message(response, 400)).isEqualTo("a rating must be 1.0..5.0, got 6.0");
  }

  @Test
  void bodyThatIsNotSaidToBeJsonIs415() throws Exception {
    HttpResponse<String> response =
        server.send(server.request("/api/v1/recommendations").POST(BodyPublishers.ofString("{}")));
    assertThat(TestServer.message(response, 415)).contains("Content-Type: application/json");
  }

  @Test
  void nothingIsStored() throws Exception {
    String before = server.get("/api/v1/users/u1/recommendations").body();
    post("{'ratings':[{'book':'dune','rating':5}]}");
    assertThat(server.get("/api/v1/users/u1/recommendations").body()).isEqualTo(before);
  }
}
