package readalike.engine.evaluation.metric;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whether books predicted at 4.2 stars get 4.2 on average: ratings are ordered by their estimate
 * and cut into ten parts of equal size; the measure is the mean distance, in stars and weighted by
 * size, of the parts' mean estimate from their mean rating (expected calibration error with
 * equal-mass bins: Naeini, Cooper, Hauskrecht, AAAI 2015; Nixon and others, CVPR workshops 2019). 0
 * is perfect.
 */
public record StarCalibration() implements StarMetric {
  private static final int BINS = 10;

  @Override
  public String name() {
    return "star-calibration";
  }

  @Override
  public double of(double[] estimates, float[] given) {
    int n = given.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> estimates[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double distances = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double above = 0;
      for (int i = from(bin, n); i < from(bin + 1, n); i++) {
        above += estimates[order[i]] - given[order[i]];
      }
      distances += Math.abs(above);
    }
    return distances / n;
  }

  private static int from(int bin, int n) {
    return Math.toIntExact((long) bin * n / BINS);
  }
}
