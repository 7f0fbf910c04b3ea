package readalike.engine.evaluation.metric;

/**
 * Hits among the first k places, divided by k (Manning, Raghavan, Schuetze, "Introduction to
 * Information Retrieval", 2008, section 8.4). A short list is not forgiven.
 *
 * @param k how many places count, at least 1
 */
public record Precision(int k) implements ListMetric {
  public Precision {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "precision@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    return (double) list.hits(k) / k;
  }
}
