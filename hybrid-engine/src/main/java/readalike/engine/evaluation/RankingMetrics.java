package readalike.engine.evaluation;

import readalike.engine.evaluation.metric.Ndcg;

/**
 * The measures that settings are searched by, at one k; see {@link
 * readalike.engine.evaluation.metric}.
 *
 * @param precision hits divided by k
 * @param recall hits divided by the number of relevant books
 * @param ndcg discounted gain divided by that of the ideal list
 */
public record RankingMetrics(double precision, double recall, double ndcg) {
  /** What a hit at a place, from 1, is worth. */
  public static double discount(int place) {
    return Ndcg.discount(place);
  }
}
