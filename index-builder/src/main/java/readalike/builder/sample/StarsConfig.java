package readalike.builder.sample;

/**
 * How many stars a read book gets: {@code mean + quality + leniency + contrast * affinity + noise},
 * rounded to 1..5. What is picked is liked above average, so the mean of all ratings lies above
 * {@code mean}.
 *
 * @param mean stars of an average book from an average reader who is indifferent to it
 * @param qualitySpread standard deviation of the hidden quality of works
 * @param leniencySpread standard deviation of leniency between readers
 * @param contrast stars per unit of affinity of an average reader
 * @param contrastSpread standard deviation between readers of the logarithm of contrast
 * @param noise standard deviation of what nothing explains
 * @param anchorBonus stars on top for a reader's anchors
 */
public record StarsConfig(
    double mean,
    double qualitySpread,
    double leniencySpread,
    double contrast,
    double contrastSpread,
    double noise,
    double anchorBonus) {
  static final StarsConfig DEFAULT = new StarsConfig(3.47, 0.3, 0.42, 0.42, 0.3, 0.8, 0.6);

  public StarsConfig {
    if (!(mean >= 1 && mean <= 5)) {
      throw new IllegalArgumentException("mean stars must be 1..5, got " + mean);
    }
  }
}
