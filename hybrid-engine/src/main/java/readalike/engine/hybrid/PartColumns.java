package readalike.engine.hybrid;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import readalike.engine.format.HybridFields;
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
   * @param common what is the same for all readers
   * @param searcher over an index with one segment, or with none
   */
  static PartColumns of(Blend.Reader reader, Common common, IndexSearcher searcher)
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
      BookScores.Cursor neighbours = reader.weightedNeighbours().cursor();
      float popularity = (float) reader.popularity();
      for (int book = 0; book < books; book++) {
        columns.get(Part.TASTE)[book] = (float) (common.dot(taste, book) + items.at(book));
        columns.get(Part.NEIGHBOURS)[book] = neighbours.at(book);
        columns.get(Part.POPULARITY)[book] = popularity * common.readers()[book];
      }
    }
    return new PartColumns(columns, books);
  }

  /**
   * What readers have in common, in memory: the index has the same, but gives it book by book.
   *
   * @param vectors of the books
   * @param readers of each book, in standard deviations of their logarithm
   */
  record Common(Factors vectors, float[] readers) {
    static Common of(Factors vectors, IndexSearcher searcher) throws IOException {
      float[] readers = new float[searcher.getIndexReader().maxDoc()];
      for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
        NumericDocValues values = DocValues.getNumeric(context.reader(), HybridFields.READERS);
        for (int book = values.nextDoc();
            book != DocIdSetIterator.NO_MORE_DOCS;
            book = values.nextDoc()) {
          readers[context.docBase + book] = Float.intBitsToFloat((int) values.longValue());
        }
      }
      return new Common(vectors, readers);
    }

    double dot(float[] taste, int book) {
      return Kernels.dot(taste, 0, vectors.cells(), book * vectors.rank(), taste.length);
    }
  }
}
