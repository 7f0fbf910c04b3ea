package readalike.engine.hybrid;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import readalike.engine.taste.Factors;
import readalike.engine.taste.Kernels;

/**
 * The parts of every book of an index, one column each, by book number.
 *
 * @param byPart a column for each part
 * @param books how many books there are
 */
record PartColumns(Map<Part, float[]> byPart, int books) {
  /**
   * The weighted parts of a reader's query, content kind by kind.
   *
   * <p>The vectors come from the model: the index has the same, but gives copies one by one.
   *
   * @param vectors of the books
   * @param searcher over an index with one segment, or with none
   */
  static PartColumns of(Blend.Reader reader, Factors vectors, IndexSearcher searcher)
      throws IOException {
    int books = searcher.getIndexReader().maxDoc();
    Map<Part, float[]> columns = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      columns.put(part, new float[books]);
    }
    for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
      LeafReader leaf = context.reader();
      for (Part kind : Part.CONTENT) {
        columns.put(kind, reader.terms(kind).scores(leaf));
      }
      float[] taste = reader.weightedTaste();
      WeightedTerms.Column items = reader.items().column(leaf);
      HybridParts parts =
          new HybridParts(
              context,
              new float[0],
              items,
              WeightedTerms.NONE.column(leaf, true),
              reader.weightedNeighbours().cursor(),
              (float) reader.popularity(),
              null);
      for (int book = 0; book < books; book++) {
        double dot = Kernels.dot(taste, 0, vectors.cells(), book * vectors.rank(), taste.length);
        columns.get(Part.TASTE)[book] = (float) (dot + items.at(book));
        columns.get(Part.NEIGHBOURS)[book] = parts.neighbours(book);
        columns.get(Part.POPULARITY)[book] = (float) parts.popularity(book);
      }
    }
    return new PartColumns(columns, books);
  }
}
