package readalike.engine.evaluation.metric;

import java.util.Arrays;
import readalike.engine.catalog.Profile;

/**
 * One reader's list and what is known of it. The arrays are not copied; nobody changes them.
 *
 * @param profile what the model was shown of the reader
 * @param ranked book numbers, best first; may be shorter than what is measured, missing places are
 *     misses
 * @param relevant the relevant books, rising, at least one
 * @param candidates how many books could have been ranked, at least as many as are relevant
 */
public record JudgedList(Profile profile, int[] ranked, int[] relevant, int candidates) {
  public JudgedList {
    if (relevant.length < 1 || candidates < relevant.length) {
      throw new IllegalArgumentException(
          "a judged list needs 1.."
              + candidates
              + " relevant books among its candidates, got "
              + relevant.length);
    }
  }

  /** Whether the place, from 1, holds a relevant book. */
  public boolean hit(int place) {
    return place <= ranked.length && Arrays.binarySearch(relevant, ranked[place - 1]) >= 0;
  }

  /** How many of the first k places hold a relevant book. */
  public int hits(int k) {
    int hits = 0;
    for (int place = 1; place <= Math.min(k, ranked.length); place++) {
      hits += hit(place) ? 1 : 0;
    }
    return hits;
  }

  /** The books at the first k places, or fewer. */
  public int[] top(int k) {
    return ranked.length <= k ? ranked : Arrays.copyOf(ranked, k);
  }
}
