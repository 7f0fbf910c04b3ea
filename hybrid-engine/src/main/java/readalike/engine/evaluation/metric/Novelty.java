package readalike.engine.evaluation.metric;

/**
 * How little known the books of a list are: the mean of {@code -log2(readers of the book / all
 * readers)}, in bits (Zhou and others, PNAS 107, 2010; Castells, Hurley, Vargas in the "Recommender
 * Systems Handbook", 2022). A book without a reader counts as having one. Not defined for an empty
 * list.
 *
 * @param k how many places count, at least 1
 * @param readersOf training ratings of each book; not copied
 * @param readers how many readers there are, at least 1
 */
public record Novelty(int k, int[] readersOf, int readers) implements ListMetric {
  public Novelty {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "novelty@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    double bits = 0;
    int[] top = list.top(k);
    for (int book : top) {
      bits += Math.log((double) readers / Math.max(1, readersOf[book]));
    }
    return bits / Math.log(2) / top.length;
  }
}
