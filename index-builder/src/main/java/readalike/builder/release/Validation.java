package readalike.builder.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import readalike.engine.evaluation.ListEvaluation;
import readalike.engine.evaluation.ListFigures;
import readalike.engine.evaluation.Ranker;
import readalike.engine.evaluation.ReaderView;
import readalike.engine.evaluation.baseline.Popularity;
import readalike.engine.evaluation.metric.Coverage;
import readalike.engine.evaluation.metric.HitRate;
import readalike.engine.evaluation.metric.Ndcg;
import readalike.engine.evaluation.metric.Precision;
import readalike.engine.evaluation.metric.Recall;
import readalike.engine.evaluation.significance.Bootstrap;
import readalike.engine.evaluation.significance.MeanInterval;
import readalike.engine.hybrid.Blend;
import readalike.engine.hybrid.BlendRanker;
import readalike.engine.hybrid.BlendWeights;
import readalike.engine.taste.Workers;

/**
 * How good a build is by its own account: its models, trained in the same way but without a tenth
 * of the ratings, rank for readers whose held-back books the blend was not learnt on either.
 *
 * @param readers how many readers were measured
 * @param relevantFrom a held-back book counts from this rating on
 * @param models figures by model and metric; those of the whole catalogue have no interval
 * @param panel the hybrid's NDCG@10 by reader
 */
public record Validation(
    int readers, float relevantFrom, Map<String, Map<String, MeanInterval>> models, Panel panel) {
  private static final int K = 10;
  private static final int RESAMPLES = 1000;
  private static final String HYBRID = "hybrid";

  /**
   * Measures.
   *
   * @param searcher over books with the hybrid fields of the training part
   * @param blend the training part's models with the weights that were learnt
   * @param seed of the intervals
   */
  public static Validation of(
      IndexSearcher searcher,
      Blend blend,
      HeldBack heldBack,
      float relevantFrom,
      long seed,
      Workers workers) {
    ListEvaluation evaluation =
        new ListEvaluation(
            heldBack.measuring(),
            relevantFrom,
            ReaderView.WHOLE,
            List.of(new Precision(K), new Recall(K), new Ndcg(K), new HitRate(K)),
            List.of(new Coverage(K, heldBack.books().size())));
    Map<String, Ranker> rankers = new LinkedHashMap<>();
    rankers.put("popularity", new Popularity(heldBack.measuring().train()));
    rankers.put("content", new BlendRanker(searcher, blend.with(BlendWeights.same(0, 1, 0))));
    rankers.put("taste", new BlendRanker(searcher, blend.with(BlendWeights.same(1, 0, 0))));
    rankers.put(HYBRID, new BlendRanker(searcher, blend));
    Map<String, Map<String, MeanInterval>> models = new LinkedHashMap<>();
    Map<String, Double> byReader = new LinkedHashMap<>();
    int readers = 0;
    for (Map.Entry<String, Ranker> ranker : rankers.entrySet()) {
      ListFigures figures = evaluation.measure(ranker.getValue(), workers);
      models.put(ranker.getKey(), intervals(figures, seed));
      readers = figures.readers().length;
      if (ranker.getKey().equals(HYBRID)) {
        double[] ndcg = figures.values("ndcg@" + K);
        for (int i = 0; i < ndcg.length; i++) {
          byReader.put(heldBack.key(figures.readers()[i]), ndcg[i]);
        }
      }
    }
    return new Validation(readers, relevantFrom, models, new Panel(byReader));
  }

  private static Map<String, MeanInterval> intervals(ListFigures figures, long seed) {
    Map<String, MeanInterval> intervals = new LinkedHashMap<>();
    MeanInterval[] all = new Bootstrap(RESAMPLES, seed).of(figures.values());
    for (int metric = 0; metric < all.length; metric++) {
      intervals.put(
          figures.metrics().get(metric),
          figures.readers().length == 0 ? MeanInterval.unknown(Double.NaN) : all[metric]);
    }
    figures.catalogue().forEach((name, value) -> intervals.put(name, MeanInterval.unknown(value)));
    return intervals;
  }
}
