package readalike.builder.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import readalike.engine.evaluation.significance.Holm;

/**
 * Compares a new build with the served one, reader by reader, on held-out ratings that neither of
 * their models was shown: how well it ranks (NDCG@10), and how well it predicts stars (RMSE). The
 * new one is held back when it is worse in either by more than a margin and more than chance
 * explains: one of the two alone would stop good builds, by noise or by a trifle.
 *
 * @param margin share of the served build's NDCG@10 that may be lost, and by which its RMSE may
 *     grow, 0 to 1
 * @param seed of the paired tests
 */
public record ReleaseGate(double margin, long seed) {
  /** The margin of builds that ask for none. */
  public static final double DEFAULT_MARGIN = 0.01;

  /** With fewer readers in common the test could not tell a loss from noise. */
  static final int LEAST_READERS = 20;

  static final String RANKING = "NDCG@10";
  static final String STARS = "RMSE of stars";

  /** Nobody sees less than this, and where stars are all alike every error is tiny. */
  private static final double LEAST_RMSE = 0.001;

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
   * @param served its panels, empty ones when it has none
   */
  public Verdict judge(String servedId, Panels served, Panels fresh) {
    if (servedId.isEmpty()) {
      return Verdict.uncompared("the first build", "", 0, margin);
    }
    if (served.ranking().byReader().isEmpty()) {
      return Verdict.uncompared(
          "the served build has no figures to compare with", servedId, 0, margin);
    }
    Pairs ranking = Pairs.of(served.ranking(), fresh.ranking());
    if (ranking.readers() < LEAST_READERS) {
      return Verdict.uncompared(
          "only "
              + ranking.readers()
              + " readers were measured on the same books in both builds, "
              + LEAST_READERS
              + " are needed to compare",
          servedId,
          ranking.readers(),
          margin);
    }
    return compared(servedId, ranking, Pairs.of(served.stars(), fresh.stars()));
  }

  private Verdict compared(String servedId, Pairs ranking, Pairs stars) {
    boolean starsToo = stars.readers() >= LEAST_READERS;
    double rankingP = ranking.lower(PERMUTATIONS, seed);
    double[] p =
        starsToo
            ? Holm.adjust(new double[] {rankingP, stars.higher(PERMUTATIONS, seed)})
            : new double[] {rankingP};
    double servedNdcg = ranking.servedMean();
    double freshNdcg = ranking.freshMean();
    Comparison byRanking =
        new Comparison(
            RANKING,
            ranking.readers(),
            servedNdcg,
            freshNdcg,
            p[0],
            freshNdcg < servedNdcg * (1 - margin) && p[0] < LEVEL);
    Comparison byStars = starsToo ? stars(stars, p[1]) : Comparison.none(STARS, stars.readers());
    return new Verdict(
        !byRanking.isWorse() && !byStars.isWorse(),
        reason(byRanking, byStars),
        servedId,
        byRanking,
        byStars,
        margin);
  }

  private Comparison stars(Pairs stars, double p) {
    double served = Math.sqrt(stars.servedMean());
    double fresh = Math.sqrt(stars.freshMean());
    boolean isWorse = fresh > served * (1 + margin) + LEAST_RMSE && p < LEVEL;
    return new Comparison(STARS, stars.readers(), served, fresh, p, isWorse);
  }

  private String reason(Comparison ranking, Comparison stars) {
    List<String> parts = new ArrayList<>();
    List<String> worse = new ArrayList<>();
    for (Comparison each : List.of(ranking, stars)) {
      if (each.isMade()) {
        parts.add(each.toText());
      }
      if (each.isWorse()) {
        worse.add(each.measure());
      }
    }
    return String.join(", ", parts)
        + ": "
        + (worse.isEmpty()
            ? "not worse"
            : "worse by more than the margin of "
                + percent(margin)
                + " in "
                + String.join(" and ", worse));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
