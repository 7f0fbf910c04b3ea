package readalike.engine.taste;

import readalike.engine.catalog.RatingScale;

/**
 * What a rating says to the ranking model: how much the reader wants such a book, and how sure that
 * is.
 *
 * <p>Whoever rates a book has chosen to read it, so even a poor rating says a little in favour of
 * books like it, but with a target between liked and unread.
 *
 * @param likedWeight weight of a rating at the liking threshold, above 0
 * @param topWeight weight of the highest rating, above 0
 * @param otherWeight weight of a rating below the threshold, above 0
 * @param otherTarget preference aimed at for a rating just below the threshold; 1 is liked, 0
 *     unread
 * @param lowestTarget preference aimed at for the lowest rating
 */
public record Preference(
    float likedWeight, float topWeight, float otherWeight, float otherTarget, float lowestTarget) {
  public Preference {
    if (!(likedWeight > 0 && topWeight > 0 && otherWeight > 0)) {
      throw new IllegalArgumentException(
          "preference weights must be > 0, got "
              + likedWeight
              + ", "
              + topWeight
              + ", "
              + otherWeight);
    }
  }

  /** The weight of a rating in the squared error, above 0. */
  float weight(float rating, RatingScale scale) {
    if (rating < scale.likedFrom()) {
      return otherWeight;
    }
    return likedWeight + (topWeight - likedWeight) * above(rating, scale);
  }

  /** The preference that the model should predict for a rating. */
  float target(float rating, RatingScale scale) {
    if (rating >= scale.likedFrom()) {
      return 1;
    }
    float span = scale.likedFrom() - scale.lowest();
    return lowestTarget + (otherTarget - lowestTarget) * (rating - scale.lowest()) / span;
  }

  /**
   * How much a rating counts in a linear model between books, at least 0: the target, and for a
   * liked book the root of its weight, as a weighted sum of squares would scale it. A low weight
   * does not count again: it says that a target is unsure, not that the book was hardly read.
   */
  float strength(float rating, RatingScale scale) {
    double weight = Math.max(likedWeight, weight(rating, scale));
    return Math.max(0, target(rating, scale)) * (float) Math.sqrt(weight);
  }

  private static float above(float rating, RatingScale scale) {
    float span = scale.highest() - scale.likedFrom();
    return span == 0 ? 1 : (rating - scale.likedFrom()) / span;
  }
}
