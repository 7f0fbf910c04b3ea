package readalike.builder.release;

/**
 * Whether a new build takes the place of the served one, and why. Numbers are NaN where nothing
 * could be compared.
 *
 * @param published whether it does
 * @param reason one sentence for people
 * @param comparedWith id of the served build; empty when there was none
 * @param readers how many readers both builds were measured on
 * @param served mean NDCG@10 of the served build over those readers
 * @param fresh mean NDCG@10 of the new one
 * @param p one-sided p-value of the randomisation test that the new one is worse
 * @param margin share of the served build's figure that may be lost
 */
public record Verdict(
    boolean published,
    String reason,
    String comparedWith,
    int readers,
    double served,
    double fresh,
    double p,
    double margin) {
  /** A build that nothing is compared with. */
  static Verdict uncompared(String reason, String comparedWith, int readers, double margin) {
    return new Verdict(
        true, reason, comparedWith, readers, Double.NaN, Double.NaN, Double.NaN, margin);
  }

  /** The same, published whatever was found. */
  public Verdict forced() {
    return published
        ? this
        : new Verdict(
            true,
            "published by force, although " + reason,
            comparedWith,
            readers,
            served,
            fresh,
            p,
            margin);
  }
}
