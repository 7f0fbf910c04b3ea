package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class EstimateServletTest {
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
  void estimateIsOnTheScale() throws Exception {
    JsonObject answer = server.json("/api/v1/users/a%2Fb%20%25/estimates/emma");
    assertThat(answer.get("estimate").getAsDouble()).isBetween(1.0, 5.0);
    assertThat(answer.get("user").getAsString()).isEqualTo("a/b %");
    assertThat(answer.get("book").getAsString()).isEqualTo("emma");
    assertThat(answer.get("build").getAsString()).isEqualTo("tiny");
  }

  @Test
  void estimateOfAListIsTheEstimate() throws Exception {
    JsonObject item =
        server
            .json("/api/v1/users/u7/recommendations?n=1")
            .getAsJsonArray("items")
            .get(0)
            .getAsJsonObject();
    String book = item.getAsJsonObject("book").get("id").getAsString();
    assertThat(server.json("/api/v1/users/u7/estimates/" + book).get("estimate"))
        .isEqualTo(item.get("estimate"));
  }

  @Test
  void unknownUserAndUnknownBookAre404() throws Exception {
    assertThat(TestServer.message(server.get("/api/v1/users/nobody/estimates/emma"), 404))
        .isEqualTo("no user has the id nobody");
    assertThat(TestServer.message(server.get("/api/v1/users/u1/estimates/none"), 404))
        .isEqualTo("no book has the id none");
  }
}
