package readalike.builder.benchmark;

/**
 * The size of a rating matrix.
 *
 * @param readers at least 1
 * @param books at least 1
 * @param ratings at least one for each reader, at most an eighth of all cells
 */
public record RatingsShape(int readers, int books, int ratings) {
  /** The shape for which the epoch times of native peers are known. */
  public static final RatingsShape MANY_READERS = new RatingsShape(70_679, 24_915, 652_514);

  /** The shape of the goodbooks split: few readers with long profiles. */
  public static final RatingsShape LONG_PROFILES = new RatingsShape(2_700, 10_000, 238_569);

  private static final int RATINGS_OF_A_READER = 50;

  private static final int RATINGS_OF_A_BOOK = 500;

  public RatingsShape {
    if (readers < 1 || books < 1) {
      throw new IllegalArgumentException(
          "readers and books must be >= 1, got " + readers + " and " + books);
    }
    if (ratings < readers || ratings > (long) readers * books / 8) {
      throw new IllegalArgumentException(
          "ratings of "
              + readers
              + " readers and "
              + books
              + " books must be "
              + readers
              + ".."
              + (long) readers * books / 8
              + ", got "
              + ratings);
    }
  }

  /** A shape for so many ratings: 50 of each reader and 500 of each book, on average. */
  public static RatingsShape ofRatings(int ratings) {
    return new RatingsShape(
        Math.max(1, ratings / RATINGS_OF_A_READER),
        Math.max(500, ratings / RATINGS_OF_A_BOOK),
        ratings);
  }
}
