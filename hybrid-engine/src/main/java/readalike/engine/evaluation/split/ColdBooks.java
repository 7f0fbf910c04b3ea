package readalike.engine.evaluation.split;

import java.util.SplittableRandom;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Split;

/**
 * Books that have just come out: all ratings of a random share of the books are held out, so that
 * only what stands in their records is known of them.
 *
 * @param share of the books, between 0 and 1, exclusive
 * @param seed of the choice
 */
public record ColdBooks(double share, long seed) implements SplitPlan {
  public ColdBooks {
    SplitPlan.checkedShare(share);
  }

  @Override
  public Split split(TimedRatings ratings) {
    RatingMatrix matrix = ratings.ratings();
    SplittableRandom random = new SplittableRandom(seed);
    boolean[] cold = new boolean[matrix.columns()];
    for (int book = 0; book < cold.length; book++) {
      cold[book] = random.nextDouble() < share;
    }
    boolean[] held = new boolean[matrix.cells()];
    for (int cell = 0; cell < held.length; cell++) {
      held[cell] = cold[matrix.column(cell)];
    }
    return Split.holding(matrix, held);
  }
}
