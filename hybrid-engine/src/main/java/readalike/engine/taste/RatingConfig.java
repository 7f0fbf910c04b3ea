package readalike.engine.taste;

import java.util.Objects;
import readalike.engine.catalog.RatingScale;

/**
 * How the rating model is trained. Defaults and how they were found: REPORT.md, "Tuning".
 *
 * @param rank latent dimensions of what is read together, 1 to 2,048
 * @param epochs passes over books and readers, at least 1
 * @param regularisation penalty on a row for each of its observations, above 0
 * @param unobserved weight that every unread book has, above 0
 * @param bookShrinkage so many ratings at what its readers make likely are added to each book's own
 *     before its mean is taken, at least 0
 * @param userShrinkage so many ratings at the books' means are added to each reader's own before
 *     their bias is taken, at least 0
 * @param scale the ends of the rating scale, to which estimates are clipped
 * @param seed of the first factors and of the validation part
 */
public record RatingConfig(
    int rank,
    int epochs,
    float regularisation,
    float unobserved,
    float bookShrinkage,
    float userShrinkage,
    RatingScale scale,
    long seed) {
  private static final float FREQUENCY_EXPONENT = 0.5f;

  public RatingConfig {
    if (rank < 1 || rank > 2048) {
      throw new IllegalArgumentException("rank must be 1..2048, got " + rank);
    }
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs must be >= 1, got " + epochs);
    }
    if (!(regularisation > 0) || !(unobserved > 0)) {
      throw new IllegalArgumentException(
          "regularisation and unobserved must be > 0, got "
              + regularisation
              + " and "
              + unobserved);
    }
    if (!(bookShrinkage >= 0 && userShrinkage >= 0)) {
      throw new IllegalArgumentException(
          "shrinkage must be >= 0, got " + bookShrinkage + " and " + userShrinkage);
    }
    Objects.requireNonNull(scale, "scale");
  }

  /** Settings that learn what is read together and are blind to how it was rated. */
  RankingConfig coReading() {
    return new RankingConfig(
        rank,
        epochs,
        regularisation,
        FREQUENCY_EXPONENT,
        unobserved,
        new Preference(1, 1, 1, 1, 1),
        scale,
        seed);
  }
}
