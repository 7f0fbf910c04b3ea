package readalike.builder.release;

/**
 * Whether a new build takes the place of the served one, and why.
 *
 * @param published whether it does
 * @param reason one sentence for people
 * @param comparedWith id of the served build; empty when there was none
 * @param ranking NDCG@10 of both builds
 * @param stars RMSE of both builds' predicted stars
 * @param margin share by which either may be worse
 */
public record Verdict(
    boolean published,
    String reason,
    String comparedWith,
    Comparison ranking,
    Comparison stars,
    double margin) {
  /** A build that nothing is compared with. */
  static Verdict uncompared(String reason, String comparedWith, int readers, double margin) {
    return new Verdict(
        true,
        reason,
        comparedWith,
        Comparison.none(ReleaseGate.RANKING, readers),
        Comparison.none(ReleaseGate.STARS, 0),
        margin);
  }

  /** The same, published whatever was found. */
  public Verdict forced() {
    return published
        ? this
        : new Verdict(
            true, "published by force, although " + reason, comparedWith, ranking, stars, margin);
  }
}
