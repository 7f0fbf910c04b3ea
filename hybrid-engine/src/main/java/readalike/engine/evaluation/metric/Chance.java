package readalike.engine.evaluation.metric;

/**
 * What recall at k would be for books drawn at random: {@code min(1, k / candidates)}. What a
 * measured recall has to be held against.
 *
 * @param k how many places count, at least 1
 */
public record Chance(int k) implements ListMetric {
  public Chance {
    ListMetric.checked(k);
  }

  @Override
  public String name() {
    return "chance@" + k;
  }

  @Override
  public int depth() {
    return k;
  }

  @Override
  public double of(JudgedList list) {
    return Math.min(1, (double) k / list.candidates());
  }
}
