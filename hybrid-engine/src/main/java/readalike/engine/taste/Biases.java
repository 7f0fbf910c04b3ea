package readalike.engine.taste;

import readalike.engine.catalog.RatingMatrix;

/**
 * What a rating would be if taste did not matter: the mean, plus how a book stands out, plus how a
 * reader does.
 *
 * <p>Fitted by turns with shrinkage (Koren, "Factor in the neighbors", TKDD 2010, section 2.1).
 *
 * @param mean of all ratings
 * @param books how far above the mean each book is rated
 * @param users how far above what their books get each reader rates
 */
record Biases(float mean, float[] books, float[] users) {
  private static final int ROUNDS = 10;

  static Biases of(RatingMatrix ratings, RatingMatrix readersOf, RatingConfig config) {
    double sum = 0;
    for (int i = 0; i < ratings.cells(); i++) {
      sum += ratings.value(i);
    }
    float mean = (float) (sum / Math.max(1, ratings.cells()));
    float[] books = new float[ratings.columns()];
    float[] users = new float[ratings.rows()];
    for (int round = 0; round < ROUNDS; round++) {
      fit(readersOf, mean, users, config.bookShrinkage(), books);
      fit(ratings, mean, books, config.userShrinkage(), users);
    }
    return new Biases(mean, books, users);
  }

  private static void fit(
      RatingMatrix rows, float mean, float[] others, float shrinkage, float[] fitted) {
    for (int row = 0; row < rows.rows(); row++) {
      double above = 0;
      for (int i = rows.start(row); i < rows.start(row + 1); i++) {
        above += rows.value(i) - mean - others[rows.column(i)];
      }
      int count = rows.count(row);
      fitted[row] = count == 0 ? 0 : (float) (above / (count + shrinkage));
    }
  }
}
