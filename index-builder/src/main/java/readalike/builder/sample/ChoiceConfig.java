package readalike.builder.sample;

/**
 * Which book a reader picks next. Over the works that the reader has not yet read, the chance of a
 * book is proportional to {@code exposure^mainstream * language * exp(curiosity * affinity)} times
 * the pulls of anchors, series and authors.
 *
 * @param fameGrowth exposure is {@code exp(fameGrowth * fame)} with fame from 1 to 10
 * @param exposureSpread standard deviation of the chance in the logarithm of exposure
 * @param trendSpread standard deviation of the change in that logarithm from the first to the last
 *     day of the calendar
 * @param mainstreamSpread standard deviation between readers of the exponent of exposure, around 1
 * @param curiosity median weight of the affinity
 * @param curiositySpread standard deviation between readers of the logarithm of that weight
 * @param anchorPull factor for the reader's anchors
 * @param nextVolume factor for the next volume after one with 4 or 5 stars; its square root after 3
 *     stars, 1 after fewer
 * @param unstarted factor for a later volume as long as the reader has not read the one before
 * @param authorLoyalty factor for the books of an author after 5 stars; its square root after 4,
 *     its inverse after 1 or 2
 * @param ownLanguage factor for editions in the language of a reader who does not prefer English
 * @param english factor for the English editions with that reader; an edition in a third language
 *     is never read
 */
public record ChoiceConfig(
    double fameGrowth,
    double exposureSpread,
    double trendSpread,
    double mainstreamSpread,
    double curiosity,
    double curiositySpread,
    double anchorPull,
    double nextVolume,
    double unstarted,
    double authorLoyalty,
    double ownLanguage,
    double english) {
  static final ChoiceConfig DEFAULT =
      new ChoiceConfig(0.5, 0.36, 0.3, 0.15, 0.9, 0.35, 8, 14, 0.12, 2.2, 25, 0.5);

  public ChoiceConfig {
    double[] factors = {anchorPull, nextVolume, unstarted, authorLoyalty, ownLanguage, english};
    for (double factor : factors) {
      if (!(factor > 0)) {
        throw new IllegalArgumentException("factors of a choice must be > 0, got " + factor);
      }
    }
  }

  /** The factor for an edition in one language with a reader who prefers another or the same. */
  double language(String preferred, String edition) {
    if (edition.equals(preferred)) {
      return preferred.equals("en") ? 1 : ownLanguage;
    }
    return edition.equals("en") ? english : 0;
  }
}
