package readalike.engine.evaluation.significance;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile bootstrap intervals of means at 95 % (Efron, Tibshirani, "An Introduction to the
 * Bootstrap", 1993, chapter 13; for retrieval: Sakai, SIGIR 2006). Readers are drawn with
 * replacement; all measures of a call see the same draws.
 *
 * @param resamples how often, at least 100
 * @param seed of the draws
 */
public record Bootstrap(int resamples, long seed) {
  private static final double OUTSIDE = 0.025;

  public Bootstrap {
    if (resamples < 100) {
      throw new IllegalArgumentException("resamples must be >= 100, got " + resamples);
    }
  }

  /** The interval of one measure. */
  public MeanInterval of(double[] values) {
    return of(new double[][] {values})[0];
  }

  /**
   * The intervals of several measures of the same readers.
   *
   * @param values a row for each measure, a column for each reader; NaN where not defined
   */
  public MeanInterval[] of(double[][] values) {
    int readers = values.length == 0 ? 0 : values[0].length;
    double[][] means = new double[values.length][resamples];
    SplittableRandom random = new SplittableRandom(seed);
    int[] drawn = new int[readers];
    for (int resample = 0; resample < resamples; resample++) {
      Arrays.fill(drawn, 0);
      for (int i = 0; i < readers; i++) {
        drawn[random.nextInt(readers)]++;
      }
      for (int measure = 0; measure < values.length; measure++) {
        means[measure][resample] = mean(values[measure], drawn);
      }
    }
    Arrays.fill(drawn, 1);
    MeanInterval[] intervals = new MeanInterval[values.length];
    for (int measure = 0; measure < values.length; measure++) {
      intervals[measure] = interval(mean(values[measure], drawn), means[measure]);
    }
    return intervals;
  }

  private static MeanInterval interval(double mean, double[] resampled) {
    double[] known = Arrays.stream(resampled).filter(Double::isFinite).sorted().toArray();
    if (known.length == 0) {
      return new MeanInterval(mean, Double.NaN, Double.NaN);
    }
    return new MeanInterval(mean, quantile(known, OUTSIDE), quantile(known, 1 - OUTSIDE));
  }

  private static double mean(double[] values, int[] times) {
    double sum = 0;
    long count = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        sum += times[i] * values[i];
        count += times[i];
      }
    }
    return sum / count;
  }

  /** With linear interpolation between neighbours (definition 7 of Hyndman and Fan, 1996). */
  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
