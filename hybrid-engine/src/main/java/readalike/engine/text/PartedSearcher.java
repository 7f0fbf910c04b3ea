package readalike.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searches parts of an index side by side, one for each core that the process has: a search that
 * takes long is answered sooner as long as a core is free. Thread-safe.
 */
final class PartedSearcher extends IndexSearcher {
  /** More parts each find the best of their own before they know those of the others. */
  private static final int MOST_PARTS = 4;

  /**
   * Opens the parts.
   *
   * @param whole the same index, searched in one piece
   */
  PartedSearcher(IndexSearcher whole) {
    super(whole.getIndexReader(), ForkJoinPool.commonPool());
    setSimilarity(whole.getSimilarity());
    setQueryCache(null);
  }

  @Override
  protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
    int parts = Math.min(Runtime.getRuntime().availableProcessors(), MOST_PARTS);
    List<LeafSlice> slices = new ArrayList<>();
    for (LeafReaderContext leaf : leaves) {
      int size = leaf.reader().maxDoc();
      for (int part = 0; part < parts; part++) {
        int from = (int) ((long) size * part / parts);
        int to = (int) ((long) size * (part + 1) / parts);
        if (from < to) {
          slices.add(
              new LeafSlice(List.of(LeafReaderContextPartition.createFromAndTo(leaf, from, to))));
        }
      }
    }
    return slices.toArray(LeafSlice[]::new);
  }
}
