package readalike.engine.evaluation.split;

import readalike.engine.evaluation.Split;

/**
 * Holds out a random share of each reader's ratings; readers with fewer than five stay wholly in
 * the training part.
 *
 * @param share between 0 and 1, exclusive
 * @param seed of the choice
 */
public record RandomPerReader(double share, long seed) implements SplitPlan {
  public RandomPerReader {
    SplitPlan.checkedShare(share);
  }

  @Override
  public Split split(TimedRatings ratings) {
    return Split.perReader(ratings.ratings(), share, seed);
  }
}
