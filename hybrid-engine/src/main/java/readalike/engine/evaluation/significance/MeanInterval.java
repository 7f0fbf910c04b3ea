package readalike.engine.evaluation.significance;

/**
 * A mean and the interval in which it would probably lie for other readers of the same kind.
 *
 * @param mean over the readers for whom the measure is defined; NaN without any
 * @param low lower end
 * @param high upper end
 */
public record MeanInterval(double mean, double low, double high) {
  /** A figure of which nothing more is known. */
  public static MeanInterval unknown(double mean) {
    return new MeanInterval(mean, Double.NaN, Double.NaN);
  }

  /** The same interval around a mean that was computed in another way. */
  public MeanInterval around(double other) {
    return new MeanInterval(other, low, high);
  }
}
