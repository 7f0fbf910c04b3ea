package readalike.engine.evaluation;

import java.util.function.IntPredicate;

/**
 * The measures of one ranked list. All look at the first k places; relevance is yes or no.
 *
 * @param precision hits divided by k
 * @param recall hits divided by the number of relevant books
 * @param ndcg discounted gain, {@code sum of 1 / log2(place + 1)} over the hits, divided by that of
 *     the ideal list (Jarvelin and Kekalainen, ACM TOIS 20, 2002)
 */
public record RankingMetrics(double precision, double recall, double ndcg) {
  /**
   * Measures a list.
   *
   * @param ranked book numbers, best first; missing places count as misses
   * @param relevant which books are relevant
   * @param relevantCount how many there are, at least 1
   * @param k how many places count, at least 1
   */
  public static RankingMetrics of(int[] ranked, IntPredicate relevant, int relevantCount, int k) {
    if (relevantCount < 1 || k < 1) {
      throw new IllegalArgumentException(
          "relevant books and k must be >= 1, got " + relevantCount + " and " + k);
    }
    int hits = 0;
    double gain = 0;
    for (int place = 1; place <= Math.min(k, ranked.length); place++) {
      if (relevant.test(ranked[place - 1])) {
        hits++;
        gain += discount(place);
      }
    }
    double ideal = 0;
    for (int place = 1; place <= Math.min(k, relevantCount); place++) {
      ideal += discount(place);
    }
    return new RankingMetrics((double) hits / k, (double) hits / relevantCount, gain / ideal);
  }

  /** What a hit at a place, from 1, is worth. */
  public static double discount(int place) {
    return Math.log(2) / Math.log(place + 1);
  }
}
