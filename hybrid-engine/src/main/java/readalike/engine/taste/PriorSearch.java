package readalike.engine.taste;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Finds the prior with the smallest error by going up and down one variance after the other, in
 * steps that get smaller.
 */
final class PriorSearch {
  private static final int MOST_STEPS = 4;
  private static final float[] FACTORS = {2, 1.4f};

  private final ToDoubleFunction<ReaderPrior> error;
  private ReaderPrior best;
  private double least;

  private PriorSearch(ReaderPrior start, ToDoubleFunction<ReaderPrior> error) {
    this.error = error;
    this.best = start;
    this.least = error.applyAsDouble(start);
  }

  /**
   * The best prior found.
   *
   * @param start where to begin; returned when no step makes the error smaller
   * @param error what is to be small
   */
  static ReaderPrior from(ReaderPrior start, ToDoubleFunction<ReaderPrior> error) {
    PriorSearch search = new PriorSearch(start, error);
    for (float factor : FACTORS) {
      search.walk(prior -> new ReaderPrior(prior.taste() * factor, prior.level()));
      search.walk(prior -> new ReaderPrior(prior.taste() / factor, prior.level()));
      search.walk(prior -> new ReaderPrior(prior.taste(), prior.level() * factor));
      search.walk(prior -> new ReaderPrior(prior.taste(), prior.level() / factor));
    }
    return search.best;
  }

  private void walk(UnaryOperator<ReaderPrior> step) {
    for (int i = 0; i < MOST_STEPS; i++) {
      ReaderPrior next = step.apply(best);
      double found = error.applyAsDouble(next);
      if (!(found < least)) {
        return;
      }
      least = found;
      best = next;
    }
  }
}
