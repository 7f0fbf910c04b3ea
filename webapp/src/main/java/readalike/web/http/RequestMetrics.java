package readalike.web.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests by method, route and status, and their latencies by route; writes them in the
 * Prometheus text format. Thread-safe. Routes are templates, so the number of series is bounded.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Prometheus exposition
 *     formats</a>
 */
public final class RequestMetrics {
  /** Upper ends of the latency buckets; around the budgets of 5, 10, 15 and 25 ms. */
  private static final double[] BUCKET_SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5
  };

  private record Answer(String method, String route, int status) {}

  private static final class Latency {
    private final AtomicLongArray buckets = new AtomicLongArray(BUCKET_SECONDS.length + 1);
    private final LongAdder nanos = new LongAdder();

    void add(long elapsedNanos) {
      int bucket = 0;
      while (bucket < BUCKET_SECONDS.length && elapsedNanos > BUCKET_SECONDS[bucket] * 1e9) {
        bucket++;
      }
      buckets.incrementAndGet(bucket);
      nanos.add(elapsedNanos);
    }

    RouteLatency of(String route, long failures) {
      long[] counts = new long[BUCKET_SECONDS.length + 1];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = buckets.get(i);
      }
      return new RouteLatency(
          route,
          Arrays.stream(counts).sum(),
          failures,
          nanos.sum() / 1e9,
          BUCKET_SECONDS.clone(),
          counts);
    }
  }

  private final Map<Answer, LongAdder> answers =
      new ConcurrentSkipListMap<>(
          Comparator.comparing(Answer::route)
              .thenComparing(Answer::method)
              .thenComparingInt(Answer::status));
  private final Map<String, Latency> latencies = new ConcurrentSkipListMap<>();
  private final Map<Integer, LongAdder> refusals = new ConcurrentSkipListMap<>();

  /**
   * Counts a request that a route answered.
   *
   * @param route the route's template
   * @param nanos from the beginning of the servlet to its end
   */
  void answered(String method, String route, int status, long nanos) {
    answers.computeIfAbsent(new Answer(method, route, status), _ -> new LongAdder()).increment();
    latencies.computeIfAbsent(route, _ -> new Latency()).add(nanos);
  }

  /** Counts a request that the server refused before any route saw it. */
  void refused(int status) {
    refusals.computeIfAbsent(status, _ -> new LongAdder()).increment();
  }

  /** How fast each route has answered, the one with the slowest mean first. */
  public List<RouteLatency> latencies() {
    return latencies.entrySet().stream()
        .map(each -> each.getValue().of(each.getKey(), failures(each.getKey())))
        .sorted(
            Comparator.comparingDouble(RouteLatency::meanMillis)
                .reversed()
                .thenComparing(RouteLatency::route))
        .toList();
  }

  private long failures(String route) {
    return answers.entrySet().stream()
        .filter(each -> each.getKey().route().equals(route) && each.getKey().status() >= 500)
        .mapToLong(each -> each.getValue().sum())
        .sum();
  }

  /** Appends all counts. */
  public void appendTo(StringBuilder text) {
    text.append("# HELP readalike_http_requests_total Requests answered, by route and status.\n")
        .append("# TYPE readalike_http_requests_total counter\n");
    answers.forEach(
        (answer, count) ->
            text.append("readalike_http_requests_total{method=\"")
                .append(answer.method())
                .append("\",route=\"")
                .append(answer.route())
                .append("\",status=\"")
                .append(answer.status())
                .append("\"} ")
                .append(count.sum())
                .append('\n'));
    text.append("# HELP readalike_http_refused_total Requests refused before any route saw them.\n")
        .append("# TYPE readalike_http_refused_total counter\n");
    refusals.forEach(
        (status, count) ->
            text.append("readalike_http_refused_total{status=\"")
                .append(status)
                .append("\"} ")
                .append(count.sum())
                .append('\n'));
    text.append("# HELP readalike_http_request_seconds Time to answer, by route.\n")
        .append("# TYPE readalike_http_request_seconds histogram\n");
    latencies.forEach((route, latency) -> appendHistogram(text, route, latency));
  }

  private static void appendHistogram(StringBuilder text, String route, Latency latency) {
    String name = "readalike_http_request_seconds";
    String label = "{route=\"" + route + "\"";
    long cumulated = 0;
    for (int i = 0; i <= BUCKET_SECONDS.length; i++) {
      cumulated += latency.buckets.get(i);
      String end = i < BUCKET_SECONDS.length ? Double.toString(BUCKET_SECONDS[i]) : "+Inf";
      text.append(name).append("_bucket").append(label).append(",le=\"").append(end);
      text.append("\"} ").append(cumulated).append('\n');
    }
    text.append(name).append("_sum").append(label).append("} ");
    text.append(latency.nanos.sum() / 1e9).append('\n');
    text.append(name).append("_count").append(label).append("} ");
    text.append(cumulated).append('\n');
  }
}
