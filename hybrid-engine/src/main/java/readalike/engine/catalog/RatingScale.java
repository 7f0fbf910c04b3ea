package readalike.engine.catalog;

/**
 * The ends of a data set's rating scale, both inclusive.
 *
 * @param lowest worst rating
 * @param highest best rating, above {@code lowest}
 */
public record RatingScale(float lowest, float highest) {
  /** One to five stars, as on Goodreads. */
  public static final RatingScale FIVE_STARS = new RatingScale(1, 5);

  /** One to ten, as in Book-Crossing. */
  public static final RatingScale TEN_POINTS = new RatingScale(1, 10);

  public RatingScale {
    if (!(lowest < highest) || !Float.isFinite(highest - lowest)) {
      throw new IllegalArgumentException(
          "rating scale must go from a lower to a higher number, got " + lowest + ".." + highest);
    }
  }

  public boolean contains(float rating) {
    return rating >= lowest && rating <= highest;
  }

  /** The nearest rating on the scale. */
  public double clip(double rating) {
    return Math.clamp(rating, lowest, highest);
  }

  /** Where a rating stands between the ends: 0 for the lowest, 1 for the highest. */
  public double fraction(double rating) {
    return (rating - lowest) / (highest - lowest);
  }

  /**
   * From which rating on a reader counts as having liked the book: 4 of 1-5, 7 of 1-10 (the
   * thresholds of the public splits), two thirds of the way up in general, at the next whole number
   * where the scale has one there.
   */
  public float likedFrom() {
    double twoThirds = lowest + (highest - lowest) * 2 / 3.0;
    float whole = (float) Math.ceil(twoThirds - 1e-6);
    return whole <= highest ? whole : (float) twoThirds;
  }
}
