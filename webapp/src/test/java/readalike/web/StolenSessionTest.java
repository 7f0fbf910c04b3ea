package readalike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that somebody else chose or took are worth nothing. */
class StolenSessionTest {
  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws Exception {
    server = TestServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void sessionThatWasPlantedBeforeSigningInIsNotTheOneAfterwards() throws Exception {
    TestReader.signUp(server, "fixed");
    String planted = TestReader.signUp(server, "planter").cookie();
    for (String cookie : new String[] {planted, planted.split("=", 2)[0] + "=chosen-by-others"}) {
      HttpResponse<String> answer =
          server.send(
              server
                  .request("/api/v1/session")
                  .header("Content-Type", "application/json")
                  .header("Cookie", cookie)
                  .POST(
                      BodyPublishers.ofString(
                          TestReader.credentials("fixed", TestReader.PASSPHRASE))));
      assertThat(answer.statusCode()).isEqualTo(200);
      String given = answer.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(given).doesNotStartWith(cookie);
      HttpResponse<String> me =
          server.send(server.request("/api/v1/me").header("Cookie", cookie).GET());
      assertThat(me.body()).doesNotContain("fixed");
    }
  }

  @Test
  void sessionOfTheOldPassphraseEndsWithIt() throws Exception {
    TestReader thief = TestReader.signUp(server, "robbed");
    TestReader reader = TestReader.signIn(server, "robbed", TestReader.PASSPHRASE);
    assertThat(reader.delete("/api/v1/me/sessions").statusCode()).isIn(200, 204);
    assertThat(thief.get("/api/v1/me").statusCode()).isEqualTo(401);
  }
}
