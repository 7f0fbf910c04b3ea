package readalike.web.operator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import readalike.web.account.Readers;
import readalike.web.http.Parameters;
import readalike.web.http.RequestMetrics;
import readalike.web.http.RouteLatency;

/**
 * {@code GET /api/v1/operator/latency}: how fast each route has answered since the server started.
 * 200 {@code [{route, requests, failures, mean, p50, p95, p99}]}, times in milliseconds, the
 * percentiles estimated from a histogram and null above its last bound; the slowest first.
 */
final class LatencyServlet extends OperatorServlet {
  private final RequestMetrics metrics;

  LatencyServlet(Readers readers, RequestMetrics metrics) {
    super(readers);
    this.metrics = metrics;
  }

  @Override
  JsonElement answer(Parameters parameters) throws IOException {
    JsonArray routes = new JsonArray();
    for (RouteLatency latency : metrics.latencies()) {
      JsonObject json = new JsonObject();
      json.addProperty("route", latency.route());
      json.addProperty("requests", latency.requests());
      json.addProperty("failures", latency.failures());
      json.addProperty("mean", latency.meanMillis());
      json.addProperty("p50", number(latency.millis(0.5)));
      json.addProperty("p95", number(latency.millis(0.95)));
      json.addProperty("p99", number(latency.millis(0.99)));
      routes.add(json);
    }
    return routes;
  }

  private static Double number(double millis) {
    return Double.isFinite(millis) ? millis : null;
  }
}
