package readalike.engine.evaluation.metric;

/**
 * 1 when one of the first k places holds a relevant book, else 0 (Deshpande, Karypis, ACM TOIS 22,
 * 2004).
 *
 * @param k how many places count, at least 1
 */
public record HitRate(int k) implements ListMetric {
  public HitRate {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "hit-rate@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    return list.hits(k) > 0 ? 1 : 0;
  }
}
