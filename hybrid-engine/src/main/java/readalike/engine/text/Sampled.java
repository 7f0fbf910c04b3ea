package readalike.engine.text;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Matches of a part of the index: every so-many-th block of books, all over it. Where a search
 * finds a large part of a large catalogue, nobody needs to know how many to the last one, and
 * gathering them all would take most of its time.
 *
 * @param matches those in the part
 * @param factor how many times larger the whole index is, at least 1
 */
record Sampled(Matches matches, double factor) {
  private static final int BLOCK = 512;

  /**
   * Gathers matches without their scores.
   *
   * @param cost about how many there are
   * @param enough about how many to gather
   */
  static Sampled of(IndexSearcher books, Query query, long cost, int enough) throws IOException {
    int stride = (int) Math.max(1, cost / enough);
    return stride == 1 ? all(books, query) : part(books, query, stride);
  }

  static Sampled all(IndexSearcher books, Query query) throws IOException {
    return new Sampled(books.search(query, Matches.gathered(false)), 1);
  }

  private static Sampled part(IndexSearcher books, Query query, int stride) throws IOException {
    Matches matches = Matches.unscored();
    Weight weight = books.createWeight(books.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    LeafReaderContext leaf = books.getLeafContexts().getFirst();
    BulkScorer scorer = weight.bulkScorer(leaf);
    int size = leaf.reader().maxDoc();
    int read = 0;
    for (int from = 0; scorer != null && from < size; from += BLOCK * stride) {
      int to = Math.min(size, from + BLOCK);
      scorer.score(matches, null, from, to);
      read += to - from;
    }
    return new Sampled(matches, size / (double) Math.max(1, read));
  }

  /** What a number in the part means for the whole. */
  int scaled(int count) {
    return (int) Math.round(count * factor);
  }
}
