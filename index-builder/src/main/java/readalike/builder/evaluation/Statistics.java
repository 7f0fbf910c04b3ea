package readalike.builder.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import readalike.engine.evaluation.ListFigures;
import readalike.engine.evaluation.significance.Bootstrap;
import readalike.engine.evaluation.significance.Holm;
import readalike.engine.evaluation.significance.MeanInterval;
import readalike.engine.evaluation.significance.PairedTest;

/**
 * The intervals and tests of one evaluation. Tests are collected and corrected together at the end.
 * Confined to one thread.
 */
final class Statistics {
  private final int resamples;
  private final long seed;
  private final List<EvaluationResult.Comparison> compared = new ArrayList<>();

  /**
   * Prepares.
   *
   * @param resamples for intervals; 0 for neither intervals nor tests
   */
  Statistics(int resamples, long seed) {
    this.resamples = resamples;
    this.seed = seed;
  }

  /** Means and intervals by metric, those of the whole catalogue without an interval. */
  Map<String, MeanInterval> intervals(ListFigures figures) {
    Map<String, MeanInterval> intervals = intervals(figures.metrics(), figures.values());
    figures.catalogue().forEach((name, value) -> intervals.put(name, MeanInterval.unknown(value)));
    return intervals;
  }

  /**
   * Means and intervals by metric.
   *
   * @param values a row for each metric, a column for each reader
   */
  Map<String, MeanInterval> intervals(List<String> metrics, double[][] values) {
    Map<String, MeanInterval> intervals = new LinkedHashMap<>();
    MeanInterval[] all =
        resamples == 0 ? withoutInterval(values) : new Bootstrap(resamples, seed).of(values);
    for (int metric = 0; metric < all.length; metric++) {
      intervals.put(metrics.get(metric), all[metric]);
    }
    return intervals;
  }

  /** Mean and interval of one measure. */
  MeanInterval interval(double[] values) {
    double[][] one = {values};
    return resamples == 0 ? withoutInterval(one)[0] : new Bootstrap(resamples, seed).of(one)[0];
  }

  private static MeanInterval[] withoutInterval(double[][] values) {
    MeanInterval[] means = new MeanInterval[values.length];
    for (int metric = 0; metric < values.length; metric++) {
      double sum = 0;
      int count = 0;
      for (double value : values[metric]) {
        sum += Double.isNaN(value) ? 0 : value;
        count += Double.isNaN(value) ? 0 : 1;
      }
      means[metric] = MeanInterval.unknown(values[metric].length == 0 ? 0 : sum / count);
    }
    return means;
  }

  /** Tests whether two models differ on some readers. */
  void compare(
      String readers,
      String metric,
      String first,
      double[] firstValues,
      String second,
      double[] secondValues) {
    if (resamples == 0 || firstValues.length == 0) {
      return;
    }
    PairedTest.Outcome outcome =
        new PairedTest(10 * resamples, seed).compare(firstValues, secondValues);
    compared.add(
        new EvaluationResult.Comparison(
            readers,
            metric,
            first,
            second,
            outcome.readers(),
            outcome.difference(),
            outcome.p(),
            Double.NaN));
  }

  /** All comparisons with corrected p-values. */
  List<EvaluationResult.Comparison> corrected() {
    double[] adjusted =
        Holm.adjust(compared.stream().mapToDouble(EvaluationResult.Comparison::p).toArray());
    List<EvaluationResult.Comparison> corrected = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      EvaluationResult.Comparison one = compared.get(i);
      corrected.add(
          new EvaluationResult.Comparison(
              one.readers(),
              one.metric(),
              one.first(),
              one.second(),
              one.pairs(),
              one.difference(),
              one.p(),
              adjusted[i]));
    }
    return corrected;
  }
}
