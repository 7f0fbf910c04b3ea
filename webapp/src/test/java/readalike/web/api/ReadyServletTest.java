package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class ReadyServletTest {
  @TempDir private Path data;

  @Test
  void serverIsReadyWithABuild() throws Exception {
    try (TestServer server = TestServer.withTinyBuild(data)) {
      assertThat(server.json("/health/ready"))
          .hasToString("{\"status\":\"ready\",\"build\":\"tiny\"}");
    }
  }

  @Test
  void serverIsNotReadyWithoutABuild() throws Exception {
    try (TestServer server = TestServer.start(data)) {
      HttpResponse<String> response = server.get("/health/ready");
      assertThat(TestServer.message(response, 503)).contains("no build is served yet");
      assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
    }
  }
}
