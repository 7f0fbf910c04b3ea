package readalike.engine.evaluation.baseline;

import java.util.function.IntToDoubleFunction;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.StarPredictor;

/** The mean rating of each book; of all ratings where the book has none. */
public final class MeanPredictor implements StarPredictor {
  private final float[] means;

  /**
   * Takes the means.
   *
   * @param ratings users x books
   */
  public MeanPredictor(RatingMatrix ratings) {
    BookStatistics statistics = BookStatistics.of(ratings);
    double sum = 0;
    for (int cell = 0; cell < ratings.cells(); cell++) {
      sum += ratings.value(cell);
    }
    means = statistics.means().clone();
    for (int book = 0; book < means.length; book++) {
      means[book] = Float.isNaN(means[book]) ? (float) (sum / ratings.cells()) : means[book];
    }
  }

  @Override
  public IntToDoubleFunction estimates(Profile profile) {
    return book -> means[book];
  }
}
