package readalike.engine.evaluation.metric;

/**
 * Harmonic mean of precision and recall at k, {@code 2 P R / (P + R)}, 0 without a hit (van
 * Rijsbergen, "Information Retrieval", 1979, chapter 7).
 *
 * @param k how many places count, at least 1
 */
public record F1(int k) implements ListMetric {
  public F1 {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "f1@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    // P = h / k and R = h / r, so that 2 P R / (P + R) = 2 h / (k + r).
    return 2.0 * list.hits(k) / (k + list.relevant().length);
  }
}
