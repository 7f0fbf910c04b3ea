package readalike.builder.evaluation;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.Training;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Ranker;
import readalike.engine.format.BookSimilarity;
import readalike.engine.format.BuildWriter;
import readalike.engine.hybrid.Blend;
import readalike.engine.hybrid.BlendRanker;
import readalike.engine.hybrid.BlendWeights;
import readalike.engine.taste.RatingModel;
import readalike.engine.taste.Workers;

/**
 * What a build of the training part would serve, in memory: trained by the code that makes builds,
 * ranked by the query that serves them.
 */
final class TrainedModels implements AutoCloseable {
  private final ByteBuffersDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
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
    directory = new ByteBuffersDirectory();
    BuildWriter.writeHybridFields(directory, books, BookStatistics.of(train), trained.ranking());
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(BookSimilarity.INSTANCE);
    searcher.setQueryCache(null);
    blend = new Blend(reader, trained.ranking(), trained.weights());
  }

  /** The learnt blend. */
  Ranker hybrid() {
    return new BlendRanker(searcher, blend);
  }

  /** The same parts under other weights. */
  Ranker blended(BlendWeights weights) {
    return new BlendRanker(searcher, blend.with(weights));
  }

  BlendWeights weights() {
    return trained.weights();
  }

  RatingModel rating() {
    return trained.rating();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
