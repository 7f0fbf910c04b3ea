package readalike.builder.release;

import java.util.List;
import java.util.stream.DoubleStream;
import readalike.engine.evaluation.significance.PairedTest;

/**
 * The readers whom two builds measured on the same books.
 *
 * @param served what the served build came to for each; not copied
 * @param fresh what the new one came to, in the same order; not copied
 */
record Pairs(double[] served, double[] fresh) {
  /** Readers of both panels. */
  static Pairs of(Panel served, Panel fresh) {
    List<String> common =
        fresh.byReader().keySet().stream().filter(served.byReader()::containsKey).toList();
    return new Pairs(values(served, common), values(fresh, common));
  }

  private static double[] values(Panel panel, List<String> readers) {
    return readers.stream().mapToDouble(reader -> panel.byReader().get(reader)).toArray();
  }

  int readers() {
    return served.length;
  }

  double servedMean() {
    return DoubleStream.of(served).average().orElse(Double.NaN);
  }

  double freshMean() {
    return DoubleStream.of(fresh).average().orElse(Double.NaN);
  }

  /** One-sided p-value that the new build's measure is lower. */
  double lower(int permutations, long seed) {
    return oneSided(permutations, seed, freshMean() < servedMean());
  }

  /** One-sided p-value that the new build's measure is higher. */
  double higher(int permutations, long seed) {
    return oneSided(permutations, seed, freshMean() > servedMean());
  }

  private double oneSided(int permutations, long seed, boolean asFeared) {
    double twoSided = new PairedTest(permutations, seed).compare(fresh, served).p();
    return asFeared ? twoSided / 2 : 1 - twoSided / 2;
  }
}
