package readalike.engine.evaluation.metric;

/**
 * Hits among the first k places, divided by the number of relevant books (Manning, Raghavan,
 * Schuetze, "Introduction to Information Retrieval", 2008, section 8.4).
 *
 * @param k how many places count, at least 1
 */
public record Recall(int k) implements ListMetric {
  public Recall {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "recall@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    return (double) list.hits(k) / list.relevant().length;
  }
}
