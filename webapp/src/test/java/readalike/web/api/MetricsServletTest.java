package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.web.TestServer;

class MetricsServletTest {
  @TempDir private Path data;

  @Test
  void factsOfTheBuildAreThere() throws Exception {
    try (TestServer server = TestServer.withTinyBuild(data)) {
      assertThat(server.get("/metrics").body().lines())
          .contains(
              "readalike_build_info{build=\"tiny\",dataset=\"Tiny\"} 1",
              "readalike_build_books 12",
              "readalike_build_users 9",
              "readalike_build_ratings 28");
    }
  }

  @Test
  void requestsAreCountedByTheTemplateOfTheirRoute() throws Exception {
    try (TestServer server = TestServer.start(data)) {
      server.get("/api/v1/users/1");
      server.get("/api/v1/users/2");
      server.get("/api/v1/nothing/3");
      server.send(
          server.request("/api/v1/users/1").method("HEAD", HttpRequest.BodyPublishers.noBody()));
      HttpResponse<String> response = server.get("/metrics");
      assertThat(response.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/plain;version=0.0.4");
      assertThat(response.body().lines())
          .contains(
              "readalike_http_requests_total{method=\"GET\",route=\"/api/v1/users/{id}\","
                  + "status=\"503\"} 3",
              "readalike_http_requests_total{method=\"any\",route=\"none\",status=\"404\"} 1",
              "readalike_http_request_seconds_count{route=\"/api/v1/users/{id}\"} 3");
    }
  }
}
