package readalike.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import readalike.engine.format.BuildFacts;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;
import readalike.web.http.RequestMetrics;

/**
 * {@code GET /metrics}: counts for operators. 200 in the Prometheus text format 0.0.4: requests by
 * route and status, latencies by route, facts of the served build.
 */
final class MetricsServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final RequestMetrics metrics;

  MetricsServlet(ServedBuilds builds, RequestMetrics metrics) {
    this.builds = builds;
    this.metrics = metrics;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StringBuilder text = new StringBuilder();
    metrics.appendTo(text);
    try (BuildLoan loan = builds.tryBorrow().orElse(null)) {
      if (loan != null) {
        append(text, loan.build().snapshot().facts());
      }
    }
    response.setContentType("text/plain;version=0.0.4;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(StringBuilder text, BuildFacts facts) {
    text.append("# HELP readalike_build_info The served build.\n")
        .append("# TYPE readalike_build_info gauge\n")
        .append("readalike_build_info{build=\"")
        .append(escaped(facts.id()))
        .append("\",dataset=\"")
        .append(escaped(facts.dataset()))
        .append("\"} 1\n");
    appendGauge(text, "readalike_build_books", "Books of the served build.", facts.books());
    appendGauge(text, "readalike_build_users", "Users of the served build.", facts.users());
    appendGauge(text, "readalike_build_ratings", "Ratings of the served build.", facts.ratings());
  }

  private static void appendGauge(StringBuilder text, String name, String help, long value) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
    text.append(name).append(' ').append(value).append('\n');
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
