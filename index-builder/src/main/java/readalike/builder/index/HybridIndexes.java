package readalike.builder.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.format.BookSimilarity;
import readalike.engine.format.BuildWriter;
import readalike.engine.hybrid.Blend;
import readalike.engine.hybrid.BlendWeights;
import readalike.engine.taste.RankingModel;

/** The two indexes that the blend reads, in memory: of a model that is not (yet) published. */
public final class HybridIndexes implements AutoCloseable {
  /** A piece of memory has at most 2 GB, and making it takes as much again for a moment. */
  private static final long MOST_NUMBERS_IN_ONE = 1 << 27;

  private final DirectoryReader bookReader;
  private final DirectoryReader profileReader;
  private final IndexSearcher books;
  private final IndexSearcher profiles;

  private HybridIndexes(DirectoryReader bookReader, DirectoryReader profileReader) {
    this.bookReader = bookReader;
    this.profileReader = profileReader;
    this.books = new IndexSearcher(bookReader);
    this.books.setSimilarity(BookSimilarity.INSTANCE);
    this.books.setQueryCache(null);
    this.profiles = new IndexSearcher(profileReader);
    this.profiles.setQueryCache(null);
  }

  /**
   * Writes both.
   *
   * @param books in the order of the columns
   * @param train users x books, what the model was trained on
   */
  public static HybridIndexes inMemory(List<Book> books, RatingMatrix train, RankingModel model)
      throws IOException {
    boolean small = (long) model.books().rows() * model.config().rank() <= MOST_NUMBERS_IN_ONE;
    ByteBuffersDirectory bookFiles = small ? inOnePiece() : new ByteBuffersDirectory();
    BuildWriter.writeHybridFields(bookFiles, books, BookStatistics.of(train), model);
    ByteBuffersDirectory profileFiles = new ByteBuffersDirectory();
    BuildWriter.writeProfiles(profileFiles, Integer::toString, train);
    return new HybridIndexes(DirectoryReader.open(bookFiles), DirectoryReader.open(profileFiles));
  }

  /** Each file is one piece of memory: a vector that lies in several takes long to read. */
  private static ByteBuffersDirectory inOnePiece() {
    return new ByteBuffersDirectory(
        new SingleInstanceLockFactory(),
        ByteBuffersDataOutput::new,
        ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
  }

  /** The searcher over the books. */
  public IndexSearcher books() {
    return books;
  }

  /** The blend of the model on these indexes. */
  public Blend blend(RankingModel model, BlendWeights weights) throws IOException {
    return new Blend(bookReader, profiles, model, weights);
  }

  @Override
  public void close() throws IOException {
    profileReader.close();
    bookReader.close();
  }
}
