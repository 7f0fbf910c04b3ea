package readalike.engine.evaluation.metric;

/**
 * Normalised discounted cumulative gain: {@code sum of 1 / log2(place + 1)} over the hits among the
 * first k, divided by that of the ideal list (Jarvelin, Kekalainen, ACM TOIS 20, 2002; a book is
 * relevant or not).
 *
 * @param k how many places count, at least 1
 */
public record Ndcg(int k) implements ListMetric {
  public Ndcg {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "ndcg@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    double gain = 0;
    for (int place = 1; place <= Math.min(k, list.ranked().length); place++) {
      gain += list.hit(place) ? discount(place) : 0;
    }
    double ideal = 0;
    for (int place = 1; place <= Math.min(k, list.relevant().length); place++) {
      ideal += discount(place);
    }
    return gain / ideal;
  }

  /** What a hit at a place, from 1, is worth. */
  public static double discount(int place) {
    return Math.log(2) / Math.log(place + 1);
  }
}
