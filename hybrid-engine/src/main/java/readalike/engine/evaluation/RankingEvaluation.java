package readalike.engine.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import readalike.engine.evaluation.metric.ListMetric;
import readalike.engine.evaluation.metric.Ndcg;
import readalike.engine.evaluation.metric.Precision;
import readalike.engine.evaluation.metric.Recall;
import readalike.engine.taste.Workers;

/**
 * The three measures that settings are searched by, over all readers with at least one relevant
 * test book.
 *
 * @param split what was seen and what was held out
 * @param relevantFrom a test book counts as relevant from this rating on
 * @param cutoffs the places k at which to measure
 */
public record RankingEvaluation(Split split, float relevantFrom, List<Integer> cutoffs) {
  public RankingEvaluation {
    cutoffs = List.copyOf(new TreeSet<>(cutoffs));
    if (cutoffs.isEmpty() || cutoffs.getFirst() < 1) {
      throw new IllegalArgumentException("k must be >= 1, got " + cutoffs);
    }
  }

  /**
   * Means over the readers.
   *
   * @param readers how many readers were measured
   * @param byCutoff the mean measures at each k
   */
  public record Result(int readers, Map<Integer, RankingMetrics> byCutoff) {}

  /** Measures one ranker; the same figures for any number of threads. */
  public Result measure(Ranker ranker, Workers workers) {
    List<ListMetric> metrics = new ArrayList<>();
    for (int k : cutoffs) {
      metrics.addAll(List.of(new Precision(k), new Recall(k), new Ndcg(k)));
    }
    ListFigures figures =
        new ListEvaluation(split, relevantFrom, ReaderView.WHOLE, metrics, List.of())
            .measure(ranker, workers);
    Map<Integer, RankingMetrics> means = new LinkedHashMap<>();
    for (int k : cutoffs) {
      means.put(
          k,
          new RankingMetrics(
              figures.mean("precision@" + k),
              figures.mean("recall@" + k),
              figures.mean("ndcg@" + k)));
    }
    return new Result(figures.readers().length, means);
  }
}
