package readalike.engine.evaluation.metric;

/** A measure of one reader's list. Thread-safe. */
public interface ListMetric {
  /** What tables call it, such as {@code ndcg@10}. */
  String name();

  /** How many places it looks at, at least 1. */
  int depth();

  /** The measure, or NaN where it is not defined for this reader, who is then left out. */
  double of(JudgedList list);

  /**
   * Refuses lengths that no list can have.
   *
   * @return k
   * @throws IllegalArgumentException when k is below 1
   */
  static int checked(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be >= 1, got " + k);
    }
    return k;
  }
}
