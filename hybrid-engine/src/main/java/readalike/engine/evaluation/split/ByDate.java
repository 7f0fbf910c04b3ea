package readalike.engine.evaluation.split;

import java.util.Arrays;
import readalike.engine.evaluation.Split;

/**
 * Holds out the latest ratings of all: the models know nothing of what came after a moment. Ratings
 * of unknown time stay in the training part.
 *
 * @param share of the ratings with a time, about; those of one second stay together
 */
public record ByDate(double share) implements SplitPlan {
  public ByDate {
    SplitPlan.checkedShare(share);
  }

  @Override
  public Split split(TimedRatings ratings) {
    ratings.requireTimes();
    long[] times = ratings.times();
    long[] sorted = Arrays.stream(times).filter(time -> time > 0).sorted().toArray();
    boolean[] held = new boolean[times.length];
    if (sorted.length > 0) {
      long moment = sorted[(int) Math.floor((1 - share) * (sorted.length - 1))];
      for (int cell = 0; cell < held.length; cell++) {
        held[cell] = times[cell] > moment;
      }
    }
    return Split.holding(ratings.ratings(), held);
  }
}
