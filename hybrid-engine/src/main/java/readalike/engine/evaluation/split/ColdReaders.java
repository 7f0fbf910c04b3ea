package readalike.engine.evaluation.split;

import java.util.SplittableRandom;
import readalike.engine.evaluation.Split;

/**
 * Readers who have just come in: of a share of those with enough ratings all but a few are held
 * out.
 *
 * @param share of the readers with more than {@code keep} ratings, between 0 and 1, exclusive
 * @param keep how many random ratings of each stay in the training part, at least 0
 * @param seed of the choice
 */
public record ColdReaders(double share, int keep, long seed) implements SplitPlan {
  public ColdReaders {
    SplitPlan.checkedShare(share);
    if (keep < 0) {
      throw new IllegalArgumentException("keep must be >= 0, got " + keep);
    }
  }

  @Override
  public Split split(TimedRatings ratings) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean[] held = new boolean[ratings.ratings().cells()];
    for (int user = 0; user < ratings.ratings().rows(); user++) {
      int start = ratings.ratings().start(user);
      int count = ratings.ratings().count(user);
      if (count > keep && random.nextDouble() < share) {
        int kept = keep;
        for (int i = 0; i < count; i++) {
          // Selection sampling (Knuth, TAOCP 2, 3.4.2 S).
          boolean stays = random.nextInt(count - i) < kept;
          kept -= stays ? 1 : 0;
          held[start + i] = !stays;
        }
      }
    }
    return Split.holding(ratings.ratings(), held);
  }
}
