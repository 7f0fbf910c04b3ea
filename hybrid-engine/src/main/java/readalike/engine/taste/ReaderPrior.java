package readalike.engine.taste;

import java.util.Arrays;

/**
 * How different readers are before they have rated anything: variances of their weights on the
 * {@link BookFeatures}, in units of the variance of a single rating. Together with the features it
 * says how alike two books are rated by one reader; the prior of a Gaussian process (Rasmussen and
 * Williams, "Gaussian processes for machine learning", 2006, chapter 2).
 *
 * @param taste of a book along its whole vector, above 0
 * @param level of how high a reader rates everything, above 0
 */
public record ReaderPrior(float taste, float level) {
  /** Where the search for better ones begins. */
  static final ReaderPrior START = new ReaderPrior(0.4f, 0.4f);

  /** Of the weight on popularity; flat from a third to three times this. */
  private static final float POPULARITY = 0.02f;

  public ReaderPrior {
    if (!(taste > 0 && level > 0)) {
      throw new IllegalArgumentException(
          "prior variances must be > 0, got " + taste + " and " + level);
    }
  }

  /** One over the variance of the weight on each feature. */
  float[] precisions(int features) {
    float[] precisions = new float[features];
    Arrays.fill(precisions, 1 / taste);
    precisions[features - 2] = 1 / level;
    precisions[features - 1] = 1 / POPULARITY;
    return precisions;
  }
}
