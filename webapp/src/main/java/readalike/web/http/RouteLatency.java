package readalike.web.http;

import java.util.Arrays;

/**
 * How fast one route has answered, as a histogram.
 *
 * @param route its template
 * @param requests how many it answered
 * @param failures how many of them with 500 or more
 * @param seconds of all of them together
 * @param bounds upper ends of the buckets in seconds, rising
 * @param counts requests in each bucket, and at the end those above the last bound; not copied
 */
public record RouteLatency(
    String route, long requests, long failures, double seconds, double[] bounds, long[] counts) {
  public RouteLatency {
    if (counts.length != bounds.length + 1) {
      throw new IllegalArgumentException(
          bounds.length + " bounds make one bucket more, got " + counts.length);
    }
  }

  /** The mean, 0 without requests. */
  public double meanMillis() {
    return requests == 0 ? 0 : 1000 * seconds / requests;
  }

  /**
   * The time within which a share of the requests was answered, by linear interpolation in its
   * bucket, as Prometheus' {@code histogram_quantile} does.
   *
   * @param share above 0, at most 1
   * @return infinite when it lies above the last bound, 0 without requests
   */
  public double millis(double share) {
    double wanted = share * Arrays.stream(counts).sum();
    double below = 0;
    for (int i = 0; i < bounds.length; i++) {
      if (counts[i] > 0 && below + counts[i] >= wanted) {
        double from = i == 0 ? 0 : bounds[i - 1];
        return 1000 * (from + (bounds[i] - from) * (wanted - below) / counts[i]);
      }
      below += counts[i];
    }
    return below < wanted ? Double.POSITIVE_INFINITY : 0;
  }
}
