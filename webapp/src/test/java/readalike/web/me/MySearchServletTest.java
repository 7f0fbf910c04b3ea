package readalike.web.me;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestReader;
import readalike.web.TestServer;

class MySearchServletTest {
  private static TestServer server;
  private static TestReader reader;

  @BeforeAll
  static void start(@TempDir Path data) throws Exception {
    server = TestServer.withTinyBuild(data);
    reader = TestReader.signUp(server, "searching");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aReaderWithAnAccountSearchesWithTheirTaste() throws Exception {
    JsonObject found =
        TestServer.json(reader.get("/api/v1/me/search?q=classics&personal=0.5"), 200);
    assertThat(found.get("total").getAsInt()).isPositive();
    assertThat(
            found
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("parts")
                .get("taste")
                .getAsDouble())
        .isPositive();
    assertThat(TestServer.json(reader.get("/api/v1/me/suggest?q=em"), 200).has("items")).isTrue();
  }

  @Test
  void aGuestIsAskedToSignInAndAReaderIsNoOperator() throws Exception {
    assertThat(server.get("/api/v1/me/search?q=x").statusCode()).isEqualTo(401);
    assertThat(server.get("/api/v1/me/suggest?q=x").statusCode()).isEqualTo(401);
    assertThat(server.get("/api/v1/operator/searches").statusCode()).isEqualTo(401);
    assertThat(reader.get("/api/v1/operator/searches").statusCode()).isEqualTo(403);
    assertThat(reader.delete("/api/v1/operator/searches").statusCode()).isEqualTo(403);
  }
}
