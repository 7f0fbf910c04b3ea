package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class LiveServletTest {
  @TempDir private Path data;

  @Test
  void serverIsAliveWithoutABuild() throws Exception {
    try (TestServer server = TestServer.start(data)) {
      assertThat(server.json("/health/live")).hasToString("{\"status\":\"live\"}");
    }
  }
}
