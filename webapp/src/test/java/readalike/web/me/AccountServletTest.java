package readalike.web.me;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestReader;
import readalike.web.TestServer;

class AccountServletTest {
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
  void whoSignsUpIsSignedInByACookieOutOfReachOfScripts() throws Exception {
    HttpResponse<String> answer =
        server.post("/api/v1/account", TestReader.credentials("Ana", TestReader.PASSPHRASE));
    JsonObject body = TestServer.json(answer, 201);
    assertThat(body.get("name").getAsString()).isEqualTo("Ana");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax");
  }

  @Test
  void guestsRatingsAreTakenOverAndUnknownBooksAreTold() throws Exception {
    JsonObject body =
        JsonParser.parseString(TestReader.credentials("guest", TestReader.PASSPHRASE))
            .getAsJsonObject();
    body.add(
        "ratings",
        JsonParser.parseString(
            "[{\"book\":\"1984\",\"rating\":5},{\"book\":\"no-such\",\"rating\":3}]"));
    HttpResponse<String> answer = server.post("/api/v1/account", body.toString());
    assertThat(TestServer.json(answer, 201).getAsJsonArray("unknown"))
        .extracting(Object::toString)
        .containsExactly("\"no-such\"");
    TestReader reader = TestReader.signIn(server, "guest", TestReader.PASSPHRASE);
    assertThat(reader.list("/api/v1/me/ratings"))
        .singleElement()
        .satisfies(
            rated ->
                assertThat(rated.getAsJsonObject().get("book").getAsString()).isEqualTo("1984"));
  }

  @Test
  void takenNameIsNotTold() throws Exception {
    TestReader first = TestReader.signUp(server, "Two of us");
    HttpResponse<String> second =
        server.post(
            "/api/v1/account", TestReader.credentials("two OF us", "entirely different words"));
    assertThat(TestServer.json(second, 201).get("user").getAsString()).isNotEqualTo(first.id());
    assertThat(TestReader.signIn(server, "TWO of us", TestReader.PASSPHRASE).id())
        .isEqualTo(first.id());
  }

  @Test
  void sameNameWithTheSamePassphraseIsTaken() throws Exception {
    TestReader.signUp(server, "double");
    assertThat(
            TestServer.message(
                server.post(
                    "/api/v1/account", TestReader.credentials("Double", TestReader.PASSPHRASE)),
                409))
        .contains("sign in");
  }

  @Test
  void weakPassphrasesAndOddNamesAreRefusedWithTheRule() throws Exception {
    assertRefused("ana", "short", "12..128 characters, got 5");
    assertRefused("ana", "aaaaaaaaaaaaaaaa", "different characters");
    assertRefused("ana", "password123456789", "easy to guess");
    assertRefused("annabelle-lee", "annabelle-lee1", "easy to guess");
    assertRefused("a", TestReader.PASSPHRASE, "name must have");
    assertRefused("a\u202Eb", TestReader.PASSPHRASE, "name must have");
    assertRefused("<b>bold</b>", TestReader.PASSPHRASE, "name must have");
  }

  private static void assertRefused(String name, String passphrase, String rule) throws Exception {
    assertThat(
            TestServer.message(
                server.post("/api/v1/account", TestReader.credentials(name, passphrase)), 400))
        .contains(rule);
  }
}
