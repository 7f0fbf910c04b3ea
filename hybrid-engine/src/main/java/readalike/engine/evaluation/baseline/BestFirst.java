package readalike.engine.evaluation.baseline;

import java.util.Arrays;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import readalike.engine.catalog.Profile;

/** The one total order: score down, then book number up. */
final class BestFirst {
  /** A list this many times shorter than the catalogue is small. */
  private static final int SMALL = 8;

  private BestFirst() {}

  /**
   * The best books that the profile does not hold.
   *
   * @param scores of each book; a book without one, NaN, is not listed
   * @param n how many at most, at least 1
   */
  static int[] unrated(float[] scores, Profile profile, int n) {
    long[] entries = n < scores.length / SMALL ? best(scores, profile, n) : all(scores, profile);
    int[] ranked = new int[Math.min(n, entries.length)];
    for (int place = 0; place < ranked.length; place++) {
      ranked[place] = Integer.MAX_VALUE - (int) entries[entries.length - 1 - place];
    }
    return ranked;
  }

  /** The best n entries, rising. */
  private static long[] best(float[] scores, Profile profile, int n) {
    LongHeap best = new LongHeap(n);
    for (int book = 0; book < scores.length; book++) {
      if (!Float.isNaN(scores[book])) {
        long entry = entry(scores[book], book);
        if ((best.size() < n || entry > best.top()) && !profile.contains(book)) {
          best.insertWithOverflow(entry);
        }
      }
    }
    long[] rising = new long[best.size()];
    for (int i = 0; i < rising.length; i++) {
      rising[i] = best.pop();
    }
    return rising;
  }

  /** All entries, rising; sorted at once, which is faster than a heap as large. */
  private static long[] all(float[] scores, Profile profile) {
    long[] entries = new long[scores.length];
    int count = 0;
    for (int book = 0; book < scores.length; book++) {
      if (!Float.isNaN(scores[book]) && !profile.contains(book)) {
        entries[count++] = entry(scores[book], book);
      }
    }
    long[] rising = Arrays.copyOf(entries, count);
    Arrays.sort(rising);
    return rising;
  }

  /** Of equal scores the lower number is better, so the number is turned round. */
  private static long entry(float score, int book) {
    return (long) NumericUtils.floatToSortableInt(score + 0f) << 32 | (Integer.MAX_VALUE - book);
  }

  /** Scores of nobody: 0 would be listed, a missing score is not. */
  static void zeroToMissing(float[] scores) {
    for (int book = 0; book < scores.length; book++) {
      scores[book] = scores[book] == 0 ? Float.NaN : scores[book];
    }
  }
}
