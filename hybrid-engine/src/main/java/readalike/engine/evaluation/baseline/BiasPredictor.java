package readalike.engine.evaluation.baseline;

import java.util.function.IntToDoubleFunction;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.evaluation.StarPredictor;

/**
 * Mean of all ratings plus a bias of the book plus one of the reader, fitted by turns with
 * shrinkage (Koren, "Factor in the neighbors", ACM TKDD 4, 2010, section 2.1; constants as in the
 * library Surprise).
 */
public final class BiasPredictor implements StarPredictor {
  private static final int ROUNDS = 10;
  private static final double BOOK_SHRINKAGE = 10;
  private static final double READER_SHRINKAGE = 15;

  private final RatingScale scale;
  private final double mean;
  private final double[] books;

  /**
   * Fits the biases.
   *
   * @param ratings users x books
   * @param scale estimates never leave it
   */
  public BiasPredictor(RatingMatrix ratings, RatingScale scale) {
    this.scale = scale;
    this.mean = mean(ratings);
    this.books = new double[ratings.columns()];
    double[] readers = new double[ratings.rows()];
    RatingMatrix readersOf = ratings.transpose();
    for (int round = 0; round < ROUNDS; round++) {
      fit(readersOf, readers, BOOK_SHRINKAGE, books);
      fit(ratings, books, READER_SHRINKAGE, readers);
    }
  }

  private static double mean(RatingMatrix ratings) {
    double sum = 0;
    for (int cell = 0; cell < ratings.cells(); cell++) {
      sum += ratings.value(cell);
    }
    return sum / Math.max(1, ratings.cells());
  }

  private void fit(RatingMatrix rows, double[] others, double shrinkage, double[] fitted) {
    for (int row = 0; row < rows.rows(); row++) {
      double above = 0;
      for (int cell = rows.start(row); cell < rows.start(row + 1); cell++) {
        above += rows.value(cell) - mean - others[rows.column(cell)];
      }
      fitted[row] = above / (shrinkage + rows.count(row));
    }
  }

  /** The reader's bias is that of the last round, which follows from the books' alone. */
  @Override
  public IntToDoubleFunction estimates(Profile profile) {
    double above = 0;
    for (int i = 0; i < profile.size(); i++) {
      above += profile.rating(i) - mean - books[profile.book(i)];
    }
    double reader = above / (READER_SHRINKAGE + profile.size());
    return book -> scale.clip(mean + books[book] + reader);
  }
}
