package readalike.engine.taste;

import java.util.Objects;
import readalike.engine.catalog.RatingScale;

/**
 * How the rating model is trained. Defaults and how they were found: REPORT.md, "Tuning".
 *
 * @param rank latent dimensions, 1 to 2,048
 * @param epochs passes over books and readers, at least 1
 * @param regularisation penalty on a row, above 0
 * @param frequencyExponent how the penalty grows with a row's ratings: 0 not at all, 1 in
 *     proportion
 * @param bookShrinkage so many ratings at the mean are added to each book's own before its bias is
 *     taken
 * @param userShrinkage the same for readers
 * @param scale the ends of the rating scale, to which estimates are clipped
 * @param seed of the first factors
 */
public record RatingConfig(
    int rank,
    int epochs,
    float regularisation,
    float frequencyExponent,
    float bookShrinkage,
    float userShrinkage,
    RatingScale scale,
    long seed) {
  public RatingConfig {
    if (rank < 1 || rank > 2048) {
      throw new IllegalArgumentException("rank must be 1..2048, got " + rank);
    }
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs must be >= 1, got " + epochs);
    }
    if (!(regularisation > 0)) {
      throw new IllegalArgumentException("regularisation must be > 0, got " + regularisation);
    }
    if (!(frequencyExponent >= 0 && frequencyExponent <= 1)) {
      throw new IllegalArgumentException(
          "frequencyExponent must be 0..1, got " + frequencyExponent);
    }
    if (!(bookShrinkage >= 0 && userShrinkage >= 0)) {
      throw new IllegalArgumentException(
          "shrinkage must be >= 0, got " + bookShrinkage + " and " + userShrinkage);
    }
    Objects.requireNonNull(scale, "scale");
  }

  float penalty(int ratings) {
    return (float) (regularisation * Math.pow(Math.max(1, ratings), frequencyExponent));
  }
}
