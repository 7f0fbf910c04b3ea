package readalike.engine.evaluation.significance;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Correction for many comparisons: the chance of even one false alarm among all of them stays at
 * the level (Holm, Scandinavian Journal of Statistics 6, 1979).
 */
public final class Holm {
  private Holm() {}

  /**
   * Adjusted p-values: the i-th smallest of m is multiplied by m - i + 1, and none is below one
   * that was smaller; at most 1.
   *
   * @param p as the tests gave them
   * @return in the same order
   */
  public static double[] adjust(double[] p) {
    int[] rising =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double least = 0;
    for (int rank = 0; rank < rising.length; rank++) {
      least = Math.max(least, Math.min(1, p[rising[rank]] * (p.length - rank)));
      adjusted[rising[rank]] = least;
    }
    return adjusted;
  }
}
