package readalike.engine.catalog;

/**
 * How often and how well each book is rated.
 *
 * @param counts ratings of each book
 * @param means mean rating of each book, NaN without a rating
 */
public record BookStatistics(int[] counts, float[] means) {
  public BookStatistics {
    if (counts.length != means.length) {
      throw new IllegalArgumentException(
          "statistics need one mean for each count, got " + counts.length + " and " + means.length);
    }
  }

  /**
   * Counts the ratings of a matrix.
   *
   * @param ratings users x books
   */
  public static BookStatistics of(RatingMatrix ratings) {
    int[] counts = new int[ratings.columns()];
    double[] sums = new double[ratings.columns()];
    for (int i = 0; i < ratings.cells(); i++) {
      counts[ratings.column(i)]++;
      sums[ratings.column(i)] += ratings.value(i);
    }
    float[] means = new float[counts.length];
    for (int book = 0; book < means.length; book++) {
      means[book] = counts[book] == 0 ? Float.NaN : (float) (sums[book] / counts[book]);
    }
    return new BookStatistics(counts, means);
  }
}
