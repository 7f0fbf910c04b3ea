package readalike.engine.evaluation.baseline;

import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import readalike.engine.catalog.Profile;

/** The one total order: score down, then book number up. */
final class BestFirst {
  private BestFirst() {}

  /**
   * The best books that the profile does not hold.
   *
   * @param scores of each book; a book without one, NaN, is not listed
   * @param n how many at most, at least 1
   */
  static int[] unrated(float[] scores, Profile profile, int n) {
    LongHeap best = new LongHeap(Math.max(1, Math.min(n, scores.length)));
    for (int book = 0; book < scores.length; book++) {
      if (!Float.isNaN(scores[book])) {
        // Of equal scores the lower number is better, so the number is turned round.
        long entry =
            (long) NumericUtils.floatToSortableInt(scores[book] + 0f) << 32
                | (Integer.MAX_VALUE - book);
        if ((best.size() < n || entry > best.top()) && !profile.contains(book)) {
          best.insertWithOverflow(entry);
        }
      }
    }
    int[] ranked = new int[best.size()];
    for (int place = ranked.length - 1; place >= 0; place--) {
      ranked[place] = Integer.MAX_VALUE - (int) best.pop();
    }
    return ranked;
  }

  /** Scores of nobody: 0 would be listed, a missing score is not. */
  static void zeroToMissing(float[] scores) {
    for (int book = 0; book < scores.length; book++) {
      scores[book] = scores[book] == 0 ? Float.NaN : scores[book];
    }
  }
}
