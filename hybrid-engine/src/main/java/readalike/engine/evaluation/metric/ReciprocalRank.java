package readalike.engine.evaluation.metric;

/**
 * 1 divided by the place of the first hit, 0 when it is not among the first k; its mean is MRR
 * (Voorhees, TREC-8, 1999).
 *
 * @param k how many places count, at least 1
 */
public record ReciprocalRank(int k) implements ListMetric {
  public ReciprocalRank {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "mrr@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    for (int place = 1; place <= k; place++) {
      if (list.hit(place)) {
        return 1.0 / place;
      }
    }
    return 0;
  }
}
