package readalike.builder.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.evaluation.ItemNeighbours;
import readalike.engine.evaluation.Ranker;
import readalike.engine.evaluation.RankingEvaluation;
import readalike.engine.evaluation.RatingEvaluation;
import readalike.engine.evaluation.Split;
import readalike.engine.format.BookSimilarity;
import readalike.engine.format.BuildWriter;
import readalike.engine.hybrid.Blend;
import readalike.engine.hybrid.BlendRanker;
import readalike.engine.hybrid.BlendWeights;
import readalike.engine.taste.Workers;

/**
 * Trains on the training part of a split and measures on its test part. The training never sees the
 * test part: the blend too is learnt on a validation part cut from the training ratings.
 *
 * @param books in the order of the columns
 * @param split training and test ratings
 * @param relevantFrom a test book counts as relevant from this rating on
 * @param cutoffs the places k to measure at
 */
record OfflineEvaluation(List<Book> books, Split split, float relevantFrom, List<Integer> cutoffs) {
  OfflineEvaluation {
    books = List.copyOf(books);
    cutoffs = List.copyOf(cutoffs);
  }

  /** The models that can be asked for, in the order in which they are shown. */
  static final List<String> MODELS =
      List.of("popularity", "item-knn", "content", "taste", "hybrid");

  /**
   * Measured figures.
   *
   * @param ranking by name of the model
   * @param rating of the rating model
   * @param weights the learnt blend
   */
  record Figures(
      Map<String, RankingEvaluation.Result> ranking,
      RatingEvaluation rating,
      BlendWeights weights) {}

  Figures run(List<String> models, Training training, Workers workers, BuildProgress progress)
      throws IOException {
    Training.Trained trained = training.run(books, split.train(), workers, progress);
    RankingEvaluation evaluation = new RankingEvaluation(split, relevantFrom, cutoffs);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      BuildWriter.writeHybridFields(
          directory, books, BookStatistics.of(split.train()), trained.ranking());
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(BookSimilarity.INSTANCE);
        searcher.setQueryCache(null);
        Blend blend = new Blend(reader, trained.ranking(), trained.weights());
        Map<String, RankingEvaluation.Result> results = new LinkedHashMap<>();
        for (String model : models) {
          results.put(model, evaluation.measure(ranker(model, searcher, blend, workers), workers));
        }
        return new Figures(
            results, RatingEvaluation.of(trained.rating(), split), trained.weights());
      }
    }
  }

  private Ranker ranker(String model, IndexSearcher searcher, Blend blend, Workers workers) {
    return switch (model) {
      case "popularity" -> new BlendRanker(searcher, blend.with(BlendWeights.same(0, 0, 1)));
      case "content" -> new BlendRanker(searcher, blend.with(BlendWeights.same(0, 1, 0)));
      case "taste" -> new BlendRanker(searcher, blend.with(BlendWeights.same(1, 0, 0)));
      case "hybrid" -> new BlendRanker(searcher, blend);
      case "item-knn" -> new ItemNeighbours(split.train(), relevantFrom, workers);
      default ->
          throw new IllegalArgumentException("model must be one of " + MODELS + ", got " + model);
    };
  }
}
