package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import readalike.engine.format.HybridFields;

final class WeightedTermsTest {
  /**
   * In the first leaf the terms a, b and x are numbers 0, 1 and 2, in the second b, c and y. By
   * weights of 1, 2 and 4 for a, b and c the books score 3 and 0, then 6 and 4.
   */
  @Test
  void eachLeafIsScoredByItsOwnNumbersOfTheTerms() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        writer.addDocument(book("a", "b"));
        writer.addDocument(book("x"));
        writer.commit();
        writer.addDocument(book("b", "c"));
        writer.addDocument(book("c", "y"));
      }
      WeightedTerms terms = new WeightedTerms(List.of("a", "b", "c"), new float[] {1, 2, 4});
      float[][] expected = {{3, 0}, {6, 4}};
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.leaves()).hasSize(2);
        for (int round = 0; round < 2; round++) {
          for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            WeightedTerms.Column column = terms.column(leaf, false);
            float[] scores = expected[context.ord];
            assertThat(new float[] {column.at(0), column.at(1)}).containsExactly(scores);
            assertThat(terms.scores(leaf)).containsExactly(scores);
          }
        }
      }
    }
  }

  private static Document book(String... terms) {
    Document document = new Document();
    for (String term : terms) {
      document.add(new StringField(HybridFields.CONTENT, term, Store.NO));
      document.add(new SortedSetDocValuesField(HybridFields.CONTENT, new BytesRef(term)));
    }
    return document;
  }
}
