package readalike.builder.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.RankingEvaluation;
import readalike.engine.evaluation.Split;
import readalike.engine.evaluation.TasteRanker;
import readalike.engine.taste.RankingModel;
import readalike.engine.taste.Workers;

/**
 * NDCG@10 of taste alone after an epoch, over the same readers of the validation part each time:
 * few enough that measuring takes a small part of the epoch's time.
 */
final class TasteValidation implements ToDoubleFunction<RankingModel> {
  private static final int CUTOFF = 10;

  /** Multiplications that one measurement may take to score the books. */
  private static final double WORK = 4e9;

  private static final int FEWEST_READERS = 100;

  private final RankingEvaluation evaluation;
  private final Workers workers;
  private double last = Double.NaN;

  /**
   * Chooses the readers.
   *
   * @param rank dimensions of the models to come
   * @param likedFrom a held-out book counts as relevant from this rating on
   */
  TasteValidation(Split split, int rank, float likedFrom, Workers workers) {
    double perReader = (double) rank * split.train().columns();
    int readers = (int) Math.clamp(WORK / Math.max(1, perReader), FEWEST_READERS, 1e6);
    this.evaluation =
        new RankingEvaluation(
            new Split(split.train(), evenly(split.test(), readers)), likedFrom, List.of(CUTOFF));
    this.workers = workers;
  }

  @Override
  public double applyAsDouble(RankingModel model) {
    last = evaluation.measure(new TasteRanker(model), workers).byCutoff().get(CUTOFF).ndcg();
    return last;
  }

  /** What was measured last; not a number before the first time. */
  double last() {
    return last;
  }

  /** Every so-many-th of the rows that have a cell; the others are empty. */
  private static RatingMatrix evenly(RatingMatrix test, int readers) {
    int known = 0;
    for (int row = 0; row < test.rows(); row++) {
      known += test.count(row) > 0 ? 1 : 0;
    }
    int step = Math.max(1, (known + readers - 1) / readers);
    boolean[] taken = new boolean[test.cells()];
    int seen = 0;
    for (int row = 0; row < test.rows(); row++) {
      if (test.count(row) > 0 && seen++ % step == 0) {
        Arrays.fill(taken, test.start(row), test.start(row + 1), true);
      }
    }
    return test.where(cell -> taken[cell]);
  }
}
