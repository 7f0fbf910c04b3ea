package readalike.engine.evaluation.split;

import readalike.engine.evaluation.Split;

/**
 * Holds out the latest ratings of each reader who has more than those: what comes next?
 *
 * @param last how many of each reader, at least 1
 */
public record LeaveLastOut(int last) implements SplitPlan {
  public LeaveLastOut {
    if (last < 1) {
      throw new IllegalArgumentException("last must be >= 1, got " + last);
    }
  }

  @Override
  public Split split(TimedRatings ratings) {
    boolean[] held = new boolean[ratings.ratings().cells()];
    for (int user = 0; user < ratings.ratings().rows(); user++) {
      int[] cells = ratings.byTime(user);
      for (int i = cells.length - last; cells.length > last && i < cells.length; i++) {
        held[cells[i]] = true;
      }
    }
    return Split.holding(ratings.ratings(), held);
  }
}
