package readalike.engine.evaluation.metric;

/**
 * How much more popular the listed books are than those that the reader rated: {@code mean readers
 * of the list / mean readers of the profile - 1} (Abdollahpouri, Mansoury, Burke, Mobasher, "The
 * connection between popularity bias, calibration, and fairness in recommendation", RecSys 2020). 0
 * is the reader's own measure, 1 twice as popular. Not defined for an empty list or profile.
 *
 * @param k how many places count, at least 1
 * @param readersOf training ratings of each book; not copied
 */
public record PopularityLift(int k, int[] readersOf) implements ListMetric {
  public PopularityLift {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "popularity-lift@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    double own = mean(list.profile().books());
    return own == 0 ? Double.NaN : mean(list.top(k)) / own - 1;
  }

  private double mean(int[] books) {
    double sum = 0;
    for (int book : books) {
      sum += readersOf[book];
    }
    return sum / books.length;
  }
}
