package readalike.engine.format;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How the fields of the {@code books} index weigh a match; the same when written and when searched.
 */
public final class BookSimilarity extends PerFieldSimilarityWrapper {
  /** The one instance; stateless. */
  public static final BookSimilarity INSTANCE = new BookSimilarity();

  private static final Similarity TEXT = new BM25Similarity();

  /**
   * Content terms stand once or twice in a record and have no norms: what counts is their rarity.
   */
  private static final Similarity CONTENT = new BM25Similarity(1.2f, 0);

  private BookSimilarity() {}

  @Override
  public Similarity get(String field) {
    return field.equals(HybridFields.CONTENT) ? CONTENT : TEXT;
  }
}
