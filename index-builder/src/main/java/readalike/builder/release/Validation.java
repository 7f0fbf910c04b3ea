package readalike.builder.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.ListEvaluation;
import readalike.engine.evaluation.ListFigures;
import readalike.engine.evaluation.Ranker;
import readalike.engine.evaluation.RatingEvaluation;
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
import readalike.engine.taste.RatingModel;
import readalike.engine.taste.Workers;

/**
 * How good a build is by its own account: its models, trained in the same way but without a tenth
 * of the ratings, rank for readers whose held-back books the blend was not learnt on either.
 *
 * @param readers how many readers were measured
 * @param relevantFrom a held-back book counts from this rating on
 * @param models figures by model and metric; those of the whole catalogue have no interval
 * @param stars how far predicted stars are from given ones
 * @param panels what builds are compared by, reader by reader
 */
public record Validation(
    int readers,
    float relevantFrom,
    Map<String, Map<String, MeanInterval>> models,
    RatingEvaluation stars,
    Panels panels) {
  private static final int K = 10;
  private static final int RESAMPLES = 1000;
  private static final String HYBRID = "hybrid";

  /**
   * Measures.
   *
   * @param searcher over books with the hybrid fields of the training part
   * @param blend the training part's models with the weights that were learnt
   * @param stars the training part's rating model
   * @param seed of the intervals
   */
  public static Validation of(
      IndexSearcher searcher,
      Blend blend,
      RatingModel stars,
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
    return new Validation(
        readers,
        relevantFrom,
        models,
        RatingEvaluation.of(stars, heldBack.measuring()),
        new Panels(new Panel(byReader), starPanel(stars, heldBack)));
  }

  /** The mean squared error of each reader with a held-back rating. */
  private static Panel starPanel(RatingModel model, HeldBack heldBack) {
    RatingMatrix hidden = heldBack.measuring().test();
    Map<String, Double> byReader = new LinkedHashMap<>();
    for (int user = 0; user < hidden.rows(); user++) {
      if (hidden.count(user) > 0) {
        RatingModel.Reader reader = model.foldIn(heldBack.measuring().train().profile(user));
        double squares = 0;
        for (int cell = hidden.start(user); cell < hidden.start(user + 1); cell++) {
          double error = model.estimate(reader, hidden.column(cell)) - hidden.value(cell);
          squares += error * error;
        }
        byReader.put(heldBack.key(user), squares / hidden.count(user));
      }
    }
    return new Panel(byReader);
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
