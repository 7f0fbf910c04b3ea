package readalike.web.me;

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
import readalike.web.TestReader;
import readalike.web.TestServer;

class SessionServletTest {
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
  void unknownNameAndWrongPassphraseGetTheSameAnswer() throws Exception {
    TestReader.signUp(server, "exists");
    HttpResponse<String> wrong = signIn("exists", "not the right words");
    HttpResponse<String> unknown = signIn("does not exist", "not the right words");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(unknown.body());
    assertThat(wrong.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
  }

  @Test
  void nameIsLockedAfterFiveFailuresEvenForTheRightPassphrase() throws Exception {
    TestReader.signUp(server, "guessed");
    for (String name : new String[] {"guessed", "nobody at all"}) {
      for (int i = 0; i < 5; i++) {
        assertThat(signIn(name, "guess number " + i).statusCode()).isEqualTo(401);
      }
      assertThat(TestServer.message(signIn(name, TestReader.PASSPHRASE), 429))
          .contains("try again in");
    }
  }

  @Test
  void eachSignInHasItsOwnToken() throws Exception {
    TestReader first = TestReader.signUp(server, "twice");
    TestReader second = TestReader.signIn(server, "twice", TestReader.PASSPHRASE);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.cookie()).isNotEqualTo(first.cookie());
    assertThat(second.csrf()).isNotEqualTo(first.csrf());
  }

  @Test
  void whoSignedInIsToldAndGuestsAreNobody() throws Exception {
    TestReader reader = TestReader.signUp(server, "who am I");
    JsonObject mine = TestServer.json(reader.get("/api/v1/session"), 200);
    assertThat(mine.get("name").getAsString()).isEqualTo("who am I");
    assertThat(mine.get("csrf").getAsString()).isEqualTo(reader.csrf());
    JsonObject guest = server.json("/api/v1/session");
    assertThat(guest.get("user").isJsonNull()).isTrue();
    assertThat(guest.get("csrf").isJsonNull()).isTrue();
  }

  @Test
  void signedOutSessionOpensNothing() throws Exception {
    TestReader reader = TestReader.signUp(server, "leaves");
    assertThat(reader.delete("/api/v1/session").statusCode()).isEqualTo(204);
    assertThat(reader.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(reader.delete("/api/v1/session").statusCode()).isEqualTo(204);
  }

  @Test
  void signingOutEverywhereEndsAllSessionsOfTheReaderAlone() throws Exception {
    TestReader here = TestReader.signUp(server, "everywhere");
    TestReader there = TestReader.signIn(server, "everywhere", TestReader.PASSPHRASE);
    TestReader other = TestReader.signUp(server, "somebody else");
    assertThat(here.list("/api/v1/me/sessions")).hasSize(2);
    assertThat(here.delete("/api/v1/me/sessions").statusCode()).isEqualTo(204);
    assertThat(there.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(other.get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void oneSessionOfOnesOwnCanBeEndedAndNoneOfAnother() throws Exception {
    TestReader here = TestReader.signUp(server, "one of them");
    TestReader there = TestReader.signIn(server, "one of them", TestReader.PASSPHRASE);
    TestReader stranger = TestReader.signUp(server, "a stranger");
    String id = "";
    for (JsonElement session : here.list("/api/v1/me/sessions")) {
      if (!session.getAsJsonObject().get("present").getAsBoolean()) {
        id = session.getAsJsonObject().get("session").getAsString();
      }
    }
    assertThat(stranger.delete("/api/v1/me/sessions/" + id).statusCode()).isEqualTo(404);
    assertThat(there.get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(here.delete("/api/v1/me/sessions/" + id).statusCode()).isEqualTo(204);
    assertThat(there.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void changedPassphraseEndsTheOtherSessionsAndTheOldPassphrase() throws Exception {
    TestReader here = TestReader.signUp(server, "changes");
    TestReader there = TestReader.signIn(server, "changes", TestReader.PASSPHRASE);
    String wrong = "{\"passphrase\":\"wrong\",\"newPassphrase\":\"quite another set of words\"}";
    assertThat(here.put("/api/v1/me/sign-in", wrong).statusCode()).isEqualTo(401);
    String right =
        "{\"passphrase\":\""
            + TestReader.PASSPHRASE
            + "\",\"newName\":\"Changed\",\"newPassphrase\":\"quite another set of words\"}";
    assertThat(here.put("/api/v1/me/sign-in", right).statusCode()).isEqualTo(204);
    assertThat(here.get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(there.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(signIn("changes", TestReader.PASSPHRASE).statusCode()).isEqualTo(401);
    assertThat(signIn("changed", "quite another set of words").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> signIn(String name, String passphrase) throws Exception {
    return server.post("/api/v1/session", TestReader.credentials(name, passphrase));
  }
}
