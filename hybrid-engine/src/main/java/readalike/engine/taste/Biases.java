package readalike.engine.taste;

import java.util.Arrays;
import readalike.engine.catalog.RatingMatrix;

/**
 * What a rating would be if taste did not matter: what a book gets on average plus how far above
 * that a reader rates.
 *
 * <p>Fitted by turns with shrinkage (Koren, "Factor in the neighbors", TKDD 2010, section 2.1). A
 * book with few ratings of its own is not drawn to the mean of all books but to what books with
 * such readers get: a ridge regression of the books' means on their features.
 *
 * @param books what each book gets, in stars
 * @param users how far above what their books get each reader rates
 */
record Biases(float[] books, float[] users) {
  private static final int ROUNDS = 6;

  /** Of the regression on features; flat from 30 to 300. */
  private static final float PENALTY = 100;

  private static final float TOLERANCE = 1e-4f;

  static Biases of(
      RatingMatrix ratings, RatingMatrix readersOf, Factors features, RatingConfig config) {
    float mean = mean(ratings);
    float[] books = new float[ratings.columns()];
    Arrays.fill(books, mean);
    float[] users = new float[ratings.rows()];
    float[] expected = new float[books.length];
    float[] weights = new float[features.rank()];
    float[] noDiagonal = new float[features.rank()];
    RidgeSolver solver = new RidgeSolver(features, noDiagonal);
    Observations observed = new Observations();
    for (int round = 0; round < ROUNDS; round++) {
      fit(ratings, books, new float[users.length], config.userShrinkage(), users);
      observed.clear();
      for (int book = 0; book < books.length; book++) {
        int count = readersOf.count(book);
        if (count > 0) {
          double above = above(readersOf, book, users) - count * (double) mean;
          float own = books[book] - mean - expected[book];
          observed.add(book, count, (float) (above / count) - own);
        }
      }
      solver.solve(observed, PENALTY, weights, 0, TOLERANCE);
      for (int book = 0; book < books.length; book++) {
        expected[book] =
            Kernels.dot(weights, 0, features.cells(), book * features.rank(), features.rank());
        books[book] = mean + expected[book];
      }
      fit(readersOf, users, books.clone(), config.bookShrinkage(), books);
    }
    return new Biases(books, users);
  }

  /** What ratings are above the other side's, drawn to what is expected. */
  private static void fit(
      RatingMatrix rows, float[] others, float[] expected, float shrinkage, float[] fitted) {
    for (int row = 0; row < rows.rows(); row++) {
      int count = rows.count(row);
      fitted[row] =
          count == 0
              ? expected[row]
              : (float)
                  ((above(rows, row, others) + (double) shrinkage * expected[row])
                      / (count + shrinkage));
    }
  }

  private static double above(RatingMatrix rows, int row, float[] others) {
    double above = 0;
    for (int i = rows.start(row); i < rows.start(row + 1); i++) {
      above += rows.value(i) - others[rows.column(i)];
    }
    return above;
  }

  private static float mean(RatingMatrix ratings) {
    double sum = 0;
    for (int i = 0; i < ratings.cells(); i++) {
      sum += ratings.value(i);
    }
    return (float) (sum / Math.max(1, ratings.cells()));
  }
}
