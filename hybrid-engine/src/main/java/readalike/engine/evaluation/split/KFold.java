package readalike.engine.evaluation.split;

import java.util.SplittableRandom;
import readalike.engine.evaluation.Split;

/**
 * One of k folds: each rating is held out in exactly one of them (Stone, Journal of the Royal
 * Statistical Society B 36, 1974). Each reader's ratings are dealt evenly.
 *
 * @param folds how many there are, at least 2
 * @param fold which one is held out, 0 to {@code folds - 1}
 * @param seed of the dealing, the same for all folds
 */
public record KFold(int folds, int fold, long seed) implements SplitPlan {
  public KFold {
    if (folds < 2 || fold < 0 || fold >= folds) {
      throw new IllegalArgumentException(
          "a fold must be 0.." + (folds - 1) + " of at least 2, got " + fold + " of " + folds);
    }
  }

  @Override
  public Split split(TimedRatings ratings) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean[] held = new boolean[ratings.ratings().cells()];
    int next = 0;
    for (int user = 0; user < ratings.ratings().rows(); user++) {
      int start = ratings.ratings().start(user);
      int count = ratings.ratings().count(user);
      int[] shuffled = new int[count];
      for (int i = 0; i < count; i++) {
        int place = random.nextInt(i + 1);
        shuffled[i] = shuffled[place];
        shuffled[place] = start + i;
      }
      // Dealing goes on where the last reader's ended, or the first folds would be larger.
      for (int cell : shuffled) {
        held[cell] = next++ % folds == fold;
      }
    }
    return Split.holding(ratings.ratings(), held);
  }
}
