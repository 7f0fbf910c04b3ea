package readalike.builder.release;

import java.util.Locale;
import java.util.Optional;
import readalike.engine.evaluation.significance.PairedTest;

/**
 * Compares a new build with the served one, reader by reader, on held-out ratings that neither of
 * their models was shown. The new one is held back when it loses more than a margin and more than
 * chance explains: either alone would stop good builds, by noise or by a trifle.
 *
 * @param margin share of the served build's NDCG@10 that may be lost, 0 to 1
 * @param seed of the paired test
 */
public record ReleaseGate(double margin, long seed) {
  /** The margin of builds that ask for none. */
  public static final double DEFAULT_MARGIN = 0.01;

  /** With fewer readers in common the test could not tell a loss from noise. */
  static final int LEAST_READERS = 20;

  private static final double LEVEL = 0.05;
  private static final int PERMUTATIONS = 10_000;

  public ReleaseGate {
    if (!(margin >= 0 && margin <= 1)) {
      throw new IllegalArgumentException("the release margin must be 0..1, got " + margin);
    }
  }

  /**
   * Judges a new build.
   *
   * @param servedId id of the served build; empty when none is
   * @param served its panel; empty when it has none
   */
  public Verdict judge(String servedId, Optional<Panel> served, Panel fresh) {
    if (servedId.isEmpty()) {
      return Verdict.uncompared("the first build", "", 0, margin);
    }
    if (served.isEmpty()) {
      return Verdict.uncompared(
          "the served build has no figures to compare with", servedId, 0, margin);
    }
    String[] common =
        fresh.byReader().keySet().stream()
            .filter(served.get().byReader()::containsKey)
            .toArray(String[]::new);
    if (common.length < LEAST_READERS) {
      return Verdict.uncompared(
          "only "
              + common.length
              + " readers were measured on the same books in both builds, "
              + LEAST_READERS
              + " are needed to compare",
          servedId,
          common.length,
          margin);
    }
    return compared(servedId, served.get(), fresh, common);
  }

  private Verdict compared(String servedId, Panel served, Panel fresh, String[] common) {
    double[] before = new double[common.length];
    double[] after = new double[common.length];
    double beforeSum = 0;
    double afterSum = 0;
    for (int i = 0; i < common.length; i++) {
      before[i] = served.byReader().get(common[i]);
      after[i] = fresh.byReader().get(common[i]);
      beforeSum += before[i];
      afterSum += after[i];
    }
    double beforeMean = beforeSum / common.length;
    double afterMean = afterSum / common.length;
    double twoSided = new PairedTest(PERMUTATIONS, seed).compare(after, before).p();
    double p = afterMean < beforeMean ? twoSided / 2 : 1 - twoSided / 2;
    boolean worse = afterMean < beforeMean * (1 - margin) && p < LEVEL;
    String reason =
        String.format(
            Locale.ROOT,
            "NDCG@10 on held-out ratings is %.4f, that of the served build %.4f (%,d readers, p ="
                + " %.4f that it is not worse): %s",
            afterMean,
            beforeMean,
            common.length,
            p,
            worse ? "worse by more than the margin of " + percent(margin) : "not worse");
    return new Verdict(!worse, reason, servedId, common.length, beforeMean, afterMean, p, margin);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
