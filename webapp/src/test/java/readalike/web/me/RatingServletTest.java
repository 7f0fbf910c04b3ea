package readalike.web.me;

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
import readalike.web.TestReader;
import readalike.web.TestServer;

class RatingServletTest {
  private static final String DUNE = "/api/v1/me/ratings/dune";

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
  void ratingIsGivenChangedListedAndTakenBack() throws Exception {
    TestReader reader = TestReader.signUp(server, "life");
    assertThat(TestServer.json(reader.put(DUNE, "{\"rating\":4}"), 200).get("rating").getAsInt())
        .isEqualTo(4);
    TestServer.json(reader.put(DUNE, "{\"rating\":2.5}"), 200);
    assertThat(reader.list("/api/v1/me/ratings"))
        .singleElement()
        .satisfies(
            rated ->
                assertThat(rated.getAsJsonObject().get("rating").getAsDouble()).isEqualTo(2.5));
    assertThat(reader.delete(DUNE).statusCode()).isEqualTo(204);
    assertThat(reader.delete(DUNE).statusCode()).isEqualTo(204);
    assertThat(reader.list("/api/v1/me/ratings")).isEmpty();
    assertThat(TestServer.message(reader.get(DUNE), 404)).contains("not rated");
  }

  @Test
  void ratingOffTheScaleAndUnknownBookAreRefused() throws Exception {
    TestReader reader = TestReader.signUp(server, "strict");
    assertThat(TestServer.message(reader.put(DUNE, "{\"rating\":6}"), 400)).contains("1.0..5.0");
    assertThat(TestServer.message(reader.put(DUNE, "{\"rating\":\"4\"}"), 400))
        .isEqualTo("rating must be a number");
    assertThat(TestServer.message(reader.put("/api/v1/me/ratings/no-such", "{\"rating\":4}"), 404))
        .contains("no-such");
  }

  @Test
  void ofTwoDevicesThatReadTheSameVersionTheSecondIsTold() throws Exception {
    TestReader phone = TestReader.signUp(server, "devices");
    TestReader laptop = TestReader.signIn(server, "devices", TestReader.PASSPHRASE);
    HttpResponse<String> first = phone.put(DUNE, "{\"rating\":4}");
    String version = first.headers().firstValue("ETag").orElseThrow();
    assertThat(conditional(laptop, "If-Match", version, 5).statusCode()).isEqualTo(200);
    assertThat(TestServer.message(conditional(phone, "If-Match", version, 1), 412))
        .contains("changed elsewhere");
    assertThat(conditional(phone, "If-None-Match", "*", 1).statusCode()).isEqualTo(412);
    assertThat(conditional(phone, "If-Match", "*", 3).statusCode()).isEqualTo(200);
    assertThat(conditional(phone, "If-Match", "W/\"x\"", 3).statusCode()).isEqualTo(400);
  }

  @Test
  void versionOfADeletedRatingDoesNotComeBack() throws Exception {
    TestReader reader = TestReader.signUp(server, "again");
    String old = reader.put(DUNE, "{\"rating\":4}").headers().firstValue("ETag").orElseThrow();
    reader.put(DUNE, "{\"rating\":5}");
    reader.delete(DUNE);
    assertThat(conditional(reader, "If-Match", old, 3).statusCode()).isEqualTo(412);
  }

  private static HttpResponse<String> conditional(
      TestReader reader, String header, String value, int rating) throws Exception {
    return server.send(
        reader
            .request(DUNE)
            .header(header, value)
            .PUT(BodyPublishers.ofString("{\"rating\":" + rating + "}")));
  }

  @Test
  void writeWithoutTheTokenOfTheSessionIsForbidden() throws Exception {
    TestReader reader = TestReader.signUp(server, "forged");
    TestReader other = TestReader.signUp(server, "other forger");
    for (String token : new String[] {"", "x", other.csrf()}) {
      assertThat(
              TestServer.message(
                  server.send(
                      server
                          .request(DUNE)
                          .header("Cookie", reader.cookie())
                          .header("X-CSRF-Token", token)
                          .header("Content-Type", "application/json")
                          .PUT(BodyPublishers.ofString("{\"rating\":1}"))),
                  403))
          .contains("X-CSRF-Token");
    }
    assertThat(reader.list("/api/v1/me/ratings")).isEmpty();
  }

  @Test
  void nobodyIsToldToSignIn() throws Exception {
    assertThat(TestServer.message(server.get("/api/v1/me/ratings"), 401))
        .isEqualTo("sign in first");
  }

  @Test
  void readersSeeTheirOwnRatingsAlone() throws Exception {
    TestReader one = TestReader.signUp(server, "reader one");
    TestReader two = TestReader.signUp(server, "reader two");
    one.put(DUNE, "{\"rating\":4}");
    assertThat(two.list("/api/v1/me/ratings")).isEmpty();
    assertThat(two.get(DUNE).statusCode()).isEqualTo(404);
  }

  @Test
  void manyAreStoredAllOrNone() throws Exception {
    TestReader reader = TestReader.signUp(server, "many");
    String off =
        "{\"ratings\":[{\"book\":\"dune\",\"rating\":4},{\"book\":\"emma\",\"rating\":9}]}";
    assertThat(reader.post("/api/v1/me/ratings", off).statusCode()).isEqualTo(400);
    assertThat(reader.list("/api/v1/me/ratings")).isEmpty();
    String good =
        "{\"ratings\":[{\"book\":\"dune\",\"rating\":4},{\"book\":\"emma\",\"rating\":2}]}";
    JsonObject answer = TestServer.json(reader.post("/api/v1/me/ratings", good), 200);
    assertThat(answer.get("stored").getAsInt()).isEqualTo(2);
    assertThat(reader.list("/api/v1/me/ratings")).hasSize(2);
  }
}
