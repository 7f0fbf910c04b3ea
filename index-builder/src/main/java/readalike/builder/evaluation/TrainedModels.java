package readalike.builder.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.HybridIndexes;
import readalike.builder.index.Training;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Ranker;
import readalike.engine.evaluation.ReaderView;
import readalike.engine.hybrid.AskedReaders;
import readalike.engine.hybrid.Blend;
import readalike.engine.hybrid.BlendRanker;
import readalike.engine.hybrid.BlendWeights;
import readalike.engine.hybrid.ListMaker;
import readalike.engine.hybrid.ListRanker;
import readalike.engine.hybrid.Wishes;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RatingModel;
import readalike.engine.taste.Workers;

/**
 * What a build of the training part would serve, in memory: trained by the code that makes builds,
 * ranked by the query that serves them.
 */
final class TrainedModels implements AutoCloseable {
  private final HybridIndexes indexes;
  private final Training.Trained trained;
  private final Blend blend;

  /**
   * Trains on the training part; the blend is learnt on a validation part cut from it.
   *
   * @param books in the order of the columns
   * @param users ids of the rows
   * @param train users x books
   */
  TrainedModels(
      List<Book> books,
      IdMap users,
      RatingMatrix train,
      Training training,
      Workers workers,
      BuildProgress progress)
      throws IOException {
    trained = training.run(books, users, train, workers, progress);
    indexes = HybridIndexes.inMemory(books, train, trained.ranking());
    blend = indexes.blend(trained.ranking(), trained.weights());
  }

  /** The learnt blend. */
  Ranker hybrid() {
    return new BlendRanker(indexes.books(), blend);
  }

  /** The same parts under other weights. */
  Ranker blended(BlendWeights weights) {
    return new BlendRanker(indexes.books(), blend.with(weights));
  }

  /** Readers who have answered some questions. */
  ReaderView asked(int users, int questions, AskedReaders.Choice choice, int every)
      throws IOException {
    return new AskedReaders(new ListMaker(indexes.books(), blend), users, questions, choice, every);
  }

  /** The list as it is served, at a setting of its dials. */
  Ranker list(Wishes wishes) {
    try {
      return new ListRanker(new ListMaker(indexes.books(), blend), wishes);
    } catch (IOException e) {
      throw new UncheckedIOException("the columns of the list cannot be read", e);
    }
  }

  BlendWeights weights() {
    return trained.weights();
  }

  RankingConfig rankingConfig() {
    return trained.ranking().config();
  }

  RatingModel rating() {
    return trained.rating();
  }

  @Override
  public void close() throws IOException {
    indexes.close();
  }
}
