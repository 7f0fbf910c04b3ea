package readalike.engine.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one model's lists measure.
 *
 * @param metrics names of the measures of single lists
 * @param readers rows of the measured readers, rising
 * @param values a row for each metric, a column for each reader; NaN where not defined; not copied
 * @param catalogue measures of all lists together, by name
 */
public record ListFigures(
    List<String> metrics, int[] readers, double[][] values, Map<String, Double> catalogue) {
  public ListFigures {
    metrics = List.copyOf(metrics);
    catalogue = Collections.unmodifiableMap(new LinkedHashMap<>(catalogue));
  }

  /**
   * The measures of each reader.
   *
   * @throws IllegalArgumentException when the metric was not measured
   */
  public double[] values(String metric) {
    int row = metrics.indexOf(metric);
    if (row < 0) {
      throw new IllegalArgumentException("metric must be one of " + metrics + ", got " + metric);
    }
    return values[row];
  }

  /** The mean over the readers for whom the metric is defined; 0 without any reader. */
  public double mean(String metric) {
    double[] all = values(metric);
    double sum = 0;
    int count = 0;
    for (double value : all) {
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return all.length == 0 ? 0 : sum / count;
  }
}
