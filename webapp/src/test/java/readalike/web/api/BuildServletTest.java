package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class BuildServletTest {
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
  void factsOfTheBuildAreThoseThatWereWritten() throws Exception {
    // 9 readers with 3 + 4 + 4 + 3 + 3 + 3 + 3 + 3 + 2 ratings, see TinyBuild
    assertThat(server.json("/api/v1/build"))
        .hasToString(
            "{\"build\":\"tiny\",\"dataset\":\"Tiny\",\"books\":12,\"users\":9,\"ratings\":28,"
                + "\"scale\":{\"lowest\":1.0,\"highest\":5.0},\"syntheticReaders\":true,\"publicReaders\":true}");
  }

  @Test
  void unknownParametersAreIgnored() throws Exception {
    assertThat(server.json("/api/v1/build?x=1&n=0").get("build").getAsString()).isEqualTo("tiny");
  }
}
