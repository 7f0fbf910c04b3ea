package readalike.web.me;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestReader;
import readalike.web.TestServer;

/** Keys, consents, searches, the export and the erasure, over HTTP. */
class OwnDataTest {
  private static final String ERASURE = "/api/v1/me/erasure";

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
  void keyToReadReadsAndKeyToWriteWritesAndNeitherManagesTheAccount() throws Exception {
    TestReader reader = TestReader.signUp(server, "has machines");
    String read = key(reader, "read");
    String write = key(reader, "write");
    assertThat(withKey(read, "GET", "/api/v1/me/ratings", "")).isEqualTo(200);
    assertThat(withKey(read, "PUT", "/api/v1/me/ratings/dune", "{\"rating\":4}")).isEqualTo(403);
    assertThat(withKey(write, "PUT", "/api/v1/me/ratings/dune", "{\"rating\":4}")).isEqualTo(200);
    for (String path : new String[] {"keys", "sessions", "export", "audit"}) {
      assertThat(withKey(write, "GET", "/api/v1/me/" + path, "")).isEqualTo(403);
    }
    assertThat(withKey("no such key", "GET", "/api/v1/me/ratings", "")).isEqualTo(401);
    JsonArray keys = reader.list("/api/v1/me/keys");
    assertThat(keys).hasSize(2);
    assertThat(keys.toString()).doesNotContain(read).doesNotContain(write);
    for (int i = 0; i < 2; i++) {
      String id = keys.get(i).getAsJsonObject().get("id").getAsString();
      assertThat(reader.delete("/api/v1/me/keys/" + id).statusCode()).isEqualTo(204);
    }
    assertThat(withKey(write, "GET", "/api/v1/me/ratings", "")).isEqualTo(401);
  }

  private static String key(TestReader reader, String scope) throws Exception {
    String body = "{\"label\":\"my machine\",\"scope\":\"" + scope + "\"}";
    return TestServer.json(reader.post("/api/v1/me/keys", body), 201).get("key").getAsString();
  }

  private static int withKey(String key, String method, String path, String body) throws Exception {
    return server
        .send(
            server
                .request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)))
        .statusCode();
  }

  @Test
  void consentIsOffUntilGivenToTodaysWords() throws Exception {
    TestReader reader = TestReader.signUp(server, "agrees to some");
    assertThat(reader.list("/api/v1/me/consents"))
        .hasSize(3)
        .allSatisfy(
            consent -> {
              assertThat(consent.getAsJsonObject().get("given").getAsBoolean()).isFalse();
              assertThat(consent.getAsJsonObject().get("changed").isJsonNull()).isTrue();
            });
    String training = "/api/v1/me/consents/training";
    assertThat(TestServer.message(reader.put(training, "{\"given\":true}"), 409))
        .contains("version 1");
    JsonObject given = TestServer.json(reader.put(training, "{\"given\":true,\"wording\":1}"), 200);
    assertThat(given.get("wording").getAsInt()).isEqualTo(1);
    assertThat(given.get("changed").getAsString()).startsWith("1970-01-01T00:16:40");
    assertThat(reader.put("/api/v1/me/consents/selling", "{\"given\":true}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void searchesAreKeptWithConsentAlone() throws Exception {
    TestReader reader = TestReader.signUp(server, "looks around");
    reader.get("/api/v1/search?q=orwell");
    reader.put("/api/v1/me/consents/search-history", "{\"given\":true,\"wording\":1}");
    reader.get("/api/v1/search?q=huxley");
    server.get("/api/v1/search?q=somebody-else");
    // A write waits for those that were queued before it.
    reader.put("/api/v1/me/email", "{\"email\":\"a@b\"}");
    assertThat(reader.list("/api/v1/me/searches"))
        .singleElement()
        .satisfies(
            search ->
                assertThat(search.getAsJsonObject().get("words").getAsString())
                    .isEqualTo("huxley"));
    assertThat(reader.delete("/api/v1/me/searches").statusCode()).isEqualTo(204);
    assertThat(reader.list("/api/v1/me/searches")).isEmpty();
  }

  @Test
  void exportHasEverythingInBothForms() throws Exception {
    TestReader reader = TestReader.signUp(server, "takes away");
    reader.put("/api/v1/me/ratings/dune", "{\"rating\":4.5}");
    reader.put("/api/v1/me/marks/emma", "{\"mark\":\"to-read\"}");
    reader.put("/api/v1/me/email", "{\"email\":\"me@books.example\"}");
    key(reader, "read");
    HttpResponse<String> answer = reader.get("/api/v1/me/export");
    JsonObject export = TestServer.json(answer, 200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment");
    assertThat(export.get("name").getAsString()).isEqualTo("takes away");
    assertThat(export.get("email").getAsString()).isEqualTo("me@books.example");
    for (String list : new String[] {"ratings", "marks", "sessions", "keys"}) {
      assertThat(export.getAsJsonArray(list)).describedAs(list).hasSize(1);
    }
    Map<String, String> files = zip(reader);
    assertThat(files.keySet())
        .contains("account.csv", "ratings.csv", "marks.csv", "consents.csv", "audit.csv");
    assertThat(files.get("ratings.csv").lines())
        .containsExactly("user_id,book_id,rating,timestamp", reader.id() + ",dune,4.5,1000");
    assertThat(files.get("account.csv")).contains("takes away,me@books.example");
  }

  private static Map<String, String> zip(TestReader reader) throws Exception {
    Map<String, String> files = new HashMap<>();
    try (HttpClient client = HttpClient.newHttpClient();
        InputStream body =
            client
                .send(
                    reader.request("/api/v1/me/export?format=csv").GET().build(),
                    BodyHandlers.ofInputStream())
                .body();
        ZipInputStream zip = new ZipInputStream(body)) {
      for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void erasedReaderGetsAReceiptAndIsNobody() throws Exception {
    TestReader reader = TestReader.signUp(server, "leaves for good");
    reader.put("/api/v1/me/ratings/dune", "{\"rating\":4}");
    String machine = key(reader, "write");
    assertThat(reader.post(ERASURE, "{\"passphrase\":\"wrong\"}").statusCode()).isEqualTo(401);
    JsonObject receipt =
        TestServer.json(
            reader.post(ERASURE, "{\"passphrase\":\"" + TestReader.PASSPHRASE + "\"}"), 200);
    assertThat(receipt.get("ratings").getAsInt()).isEqualTo(1);
    assertThat(receipt.get("receipt").getAsString()).isNotBlank();
    assertThat(reader.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(reader.get("/api/v1/me/export").statusCode()).isEqualTo(401);
    assertThat(withKey(machine, "GET", "/api/v1/me/ratings", "")).isEqualTo(401);
    assertThat(
            server
                .post(
                    "/api/v1/session",
                    TestReader.credentials("leaves for good", TestReader.PASSPHRASE))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void operatorsActsAreForOperators() throws Exception {
    TestReader reader = TestReader.signUp(server, "no operator");
    for (String path : new String[] {"/api/v1/operator/summary", "/api/v1/operator/audit"}) {
      assertThat(server.get(path).statusCode()).isEqualTo(401);
      assertThat(TestServer.message(reader.get(path), 403)).contains("operators");
    }
  }

  @Test
  void whatHappenedToAnAccountIsSeenByItsReaderAlone() throws Exception {
    TestReader reader = TestReader.signUp(server, "is watched");
    TestReader.signIn(server, "is watched", TestReader.PASSPHRASE);
    JsonArray audit = reader.list("/api/v1/me/audit");
    assertThat(audit)
        .extracting(entry -> entry.getAsJsonObject().get("act").getAsString())
        .containsExactlyInAnyOrder("account.made", "session.opened");
    assertThat(audit)
        .extracting(entry -> entry.getAsJsonObject().get("subject").getAsString())
        .containsOnly(reader.id());
    assertThat(JsonParser.parseString(audit.toString()).toString()).doesNotContain("is watched");
  }
}
