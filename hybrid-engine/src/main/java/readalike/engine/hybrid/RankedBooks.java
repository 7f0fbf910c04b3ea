package readalike.engine.hybrid;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The books of a query one by one, the best first, equal scores by rising number: always in the
 * same order, however many are asked for. Confined to one thread.
 */
final class RankedBooks {
  private static final int DEEPER = 4;

  private final IndexSearcher searcher;
  private final Query query;
  private final int most;
  private int depth;
  private ScoreDoc[] hits;
  private int at;

  /**
   * Ranks the best books.
   *
   * @param depth how many will probably be asked for; more cost another search
   */
  RankedBooks(IndexSearcher searcher, Query query, int depth) throws IOException {
    this.searcher = searcher;
    this.query = query;
    this.most = Math.max(1, searcher.getIndexReader().maxDoc());
    this.depth = Math.clamp(depth, 1, most);
    this.hits = best();
  }

  /** Nobody asks how many there are in all, so what cannot be among the best is not scored. */
  private ScoreDoc[] best() throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(depth, depth)).scoreDocs;
  }

  /** Leaves the best books out. */
  void skip(int count) throws IOException {
    boolean isMore = true;
    for (int i = 0; isMore && i < count; i++) {
      isMore = next() != null;
    }
  }

  /** The next best book with its score, or null after the last. */
  ScoreDoc next() throws IOException {
    if (at == hits.length && hits.length == depth && depth < most) {
      depth = (int) Math.min((long) depth * DEEPER, most);
      hits = best();
    }
    return at < hits.length ? hits[at++] : null;
  }
}
