package readalike.web.operator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import readalike.web.account.Readers;
import readalike.web.chart.BarChart;
import readalike.web.http.Parameters;
import readalike.web.http.RequestMetrics;
import readalike.web.http.RouteLatency;
import readalike.web.page.Page;
import readalike.web.page.PageTemplates;
import readalike.web.page.Texts;

/** {@code GET /operator/latency}: how fast each route has answered since the server started. */
final class LatencyPage extends OperatorPage {
  private static final int PICTURED = 12;
  private static final double MANY = 0.95;

  private final RequestMetrics metrics;

  LatencyPage(PageTemplates templates, Readers readers, RequestMetrics metrics) {
    super(templates, readers);
    this.metrics = metrics;
  }

  @Override
  Page page(Parameters parameters, String csrf, Texts texts) {
    List<RouteLatency> latencies = metrics.latencies();
    List<BarChart.Bar> bars =
        latencies.stream()
            .filter(latency -> Double.isFinite(latency.millis(MANY)))
            .limit(PICTURED)
            .map(latency -> BarChart.Bar.of(latency.route(), latency.millis(MANY)))
            .toList();
    BarChart.Heads heads =
        new BarChart.Heads(
            texts.text("served.operator.route"), texts.text("served.operator.p95"), "");
    return page(
        texts.text("served.operator.latencyTitle"),
        OperatorRoutes.PAGES + "/latency",
        "operator-latency",
        Map.of(
            "charts",
            List.of(
                BarChart.of(texts.text("served.operator.latencyChart"), heads, 1, bars).content()),
            "routes",
            latencies.stream().map(latency -> line(latency, texts)).toList()),
        texts);
  }

  private static Map<String, Object> line(RouteLatency latency, Texts texts) {
    return Map.of(
        "route", latency.route(),
        "requests", texts.number(latency.requests()),
        "failures", texts.number(latency.failures()),
        "mean", shown(latency.meanMillis()),
        "p50", shown(latency.millis(0.5)),
        "p95", shown(latency.millis(MANY)),
        "p99", shown(latency.millis(0.99)));
  }

  private static String shown(double millis) {
    return Double.isFinite(millis) ? String.format(Locale.ROOT, "%.1f", millis) : "> 2500";
  }
}
