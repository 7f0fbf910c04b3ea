package readalike.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestMetricsTest {
  private final RequestMetrics metrics = new RequestMetrics();

  private String text() {
    StringBuilder text = new StringBuilder();
    metrics.appendTo(text);
    return text.toString();
  }

  @Test
  void requestsAreCountedByMethodRouteAndStatus() {
    metrics.answered("GET", "/a", 200, 1);
    metrics.answered("GET", "/a", 200, 1);
    metrics.answered("GET", "/a", 404, 1);
    assertThat(text().lines())
        .contains(
            "readalike_http_requests_total{method=\"GET\",route=\"/a\",status=\"200\"} 2",
            "readalike_http_requests_total{method=\"GET\",route=\"/a\",status=\"404\"} 1");
  }

  @Test
  void bucketCountsAreCumulatedAndTheirEndsBelongToThem() {
    metrics.answered("GET", "/a", 200, 1_000_000); // 1 ms, the end of the first bucket
    metrics.answered("GET", "/a", 200, 1_000_001);
    metrics.answered("GET", "/a", 200, 10_000_000_000L); // 10 s, above every bucket
    assertThat(text().lines())
        .contains(
            "readalike_http_request_seconds_bucket{route=\"/a\",le=\"0.001\"} 1",
            "readalike_http_request_seconds_bucket{route=\"/a\",le=\"0.0025\"} 2",
            "readalike_http_request_seconds_bucket{route=\"/a\",le=\"2.5\"} 2",
            "readalike_http_request_seconds_bucket{route=\"/a\",le=\"+Inf\"} 3",
            "readalike_http_request_seconds_sum{route=\"/a\"} 10.002000001",
            "readalike_http_request_seconds_count{route=\"/a\"} 3");
  }

  @Test
  void refusalsOfTheServerAreCountedByStatus() {
    metrics.refused(431);
    assertThat(text().lines()).contains("readalike_http_refused_total{status=\"431\"} 1");
  }

  /** A line is a comment, or a name with labels and a value. */
  @Test
  void everyLineIsInThePrometheusTextFormat() {
    metrics.answered("POST", "/users/{id}", 500, 12_345);
    metrics.refused(400);
    assertThat(text().lines())
        .allMatch(
            line ->
                line.matches(
                    "# (HELP|TYPE) [a-z_]+ .+|[a-z_]+\\{([a-z]+=\"[^\"]*\",?)+} [0-9.E+-]+"));
    assertThat(text()).endsWith("\n");
  }
}
