package readalike.engine.evaluation.metric;

/**
 * The precision at the place of each hit among the first k, summed and divided by the most hits
 * that could be there, {@code min(k, relevant)}; its mean is MAP (Buckley, Voorhees, SIGIR 2000;
 * cut off at k as in Kaggle and the library implicit).
 *
 * @param k how many places count, at least 1
 */
public record AveragePrecision(int k) implements ListMetric {
  public AveragePrecision {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "map@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    int hits = 0;
    double sum = 0;
    for (int place = 1; place <= k; place++) {
      if (list.hit(place)) {
        hits++;
        sum += (double) hits / place;
      }
    }
    return sum / Math.min(k, list.relevant().length);
  }
}
