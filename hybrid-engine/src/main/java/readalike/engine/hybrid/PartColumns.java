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
   * @param readers of each book, from {@link #readers}
   * @param searcher over an index with one segment, or with none
   */
  static PartColumns of(Blend.Reader reader, float[] readers, IndexSearcher searcher)
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
      WeightedTerms.Column items = reader.items().column(leaf);
      BookScores.Cursor neighbours = reader.weightedNeighbours().cursor();
      float popularity = (float) reader.popularity();
      for (int book = 0; book < books; book++) {
        columns.get(Part.TASTE)[book] = (float) (reader.dots().of(book) + items.at(book));
        columns.get(Part.NEIGHBOURS)[book] = neighbours.at(book);
        columns.get(Part.POPULARITY)[book] = popularity * readers[book];
      }
    }
    return new PartColumns(columns, books);
  }

  /**
   * How many readers each book has, in standard deviations of the logarithm: in memory, for the
   * index gives it book by book.
   */
  static float[] readers(IndexSearcher searcher) throws IOException {
    float[] readers = new float[searcher.getIndexReader().maxDoc()];
    for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
      NumericDocValues values = DocValues.getNumeric(context.reader(), HybridFields.READERS);
      for (int book = values.nextDoc();
          book != DocIdSetIterator.NO_MORE_DOCS;
          book = values.nextDoc()) {
        readers[context.docBase + book] = Float.intBitsToFloat((int) values.longValue());
      }
    }
    return readers;
  }
}
