package readalike.engine.evaluation.significance;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Two-sided randomisation test of the mean paired difference (Fisher; for retrieval: Smucker,
 * Allan, Carterette, CIKM 2007): were both models alike, each reader's difference could as well
 * have had the other sign. Readers for whom either measure is not defined are left out.
 *
 * @param permutations how many random choices of signs, at least 100; the least p-value is 1 / (1 +
 *     permutations)
 * @param seed of the choices
 */
public record PairedTest(int permutations, long seed) {
  /** Sums of the same numbers in another order may differ in their last digits. */
  private static final double ROUNDING = 1e-12;

  public PairedTest {
    if (permutations < 100) {
      throw new IllegalArgumentException("permutations must be >= 100, got " + permutations);
    }
  }

  /**
   * What the test found.
   *
   * @param readers how many pairs there were
   * @param difference mean of first minus second; NaN without pairs
   * @param p how often chance alone makes so large a difference, above 0, at most 1
   */
  public record Outcome(int readers, double difference, double p) {}

  /**
   * Compares two models.
   *
   * @param first a measure for each reader
   * @param second the same readers' measures under the other model
   */
  public Outcome compare(double[] first, double[] second) {
    double[] differences = differences(first, second);
    double sum = 0;
    double size = 0;
    for (double difference : differences) {
      sum += difference;
      size += Math.abs(difference);
    }
    SplittableRandom random = new SplittableRandom(seed);
    double reached = Math.abs(sum) - ROUNDING * size;
    int asLarge = 1;
    for (int permutation = 0; permutation < permutations; permutation++) {
      asLarge += Math.abs(randomSigns(differences, random)) >= reached ? 1 : 0;
    }
    return new Outcome(
        differences.length, sum / differences.length, asLarge / (1.0 + permutations));
  }

  private static double[] differences(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "pairs need as many first as second values, got "
              + first.length
              + " and "
              + second.length);
    }
    double[] differences = new double[first.length];
    int count = 0;
    for (int i = 0; i < first.length; i++) {
      double difference = first[i] - second[i];
      if (!Double.isNaN(difference)) {
        differences[count++] = difference;
      }
    }
    return Arrays.copyOf(differences, count);
  }

  private static double randomSigns(double[] differences, SplittableRandom random) {
    double sum = 0;
    long bits = 0;
    for (int i = 0; i < differences.length; i++) {
      if (i % Long.SIZE == 0) {
        bits = random.nextLong();
      }
      sum += (bits & 1) == 0 ? differences[i] : -differences[i];
      bits >>>= 1;
    }
    return sum;
  }
}
