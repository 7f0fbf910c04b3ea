package readalike.engine.evaluation.metric;

/** A measure of predicted stars over all held-out ratings. */
public interface StarMetric {
  /** What tables call it, such as {@code rmse}. */
  String name();

  /**
   * The measure, NaN without ratings.
   *
   * @param estimates predicted stars
   * @param given stars that readers gave, as many
   */
  double of(double[] estimates, float[] given);
}
