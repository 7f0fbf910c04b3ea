package readalike.engine.hybrid;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Documents without a field, for queries that know books by their numbers.
 *
 * @param searcher over them
 */
record BareIndex(IndexSearcher searcher) implements Closeable {
  /** Leaves of some sizes, in their order. */
  static BareIndex ofLeaves(int... sizes) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int size : sizes) {
        for (int i = 0; i < size; i++) {
          writer.addDocument(new Document());
        }
        writer.commit();
      }
    }
    DirectoryReader reader = DirectoryReader.open(directory);
    if (reader.leaves().size() != sizes.length) {
      throw new IllegalStateException("the index has " + reader.leaves().size() + " leaves");
    }
    return new BareIndex(new IndexSearcher(reader));
  }

  @Override
  public void close() throws IOException {
    searcher.getIndexReader().close();
  }
}
