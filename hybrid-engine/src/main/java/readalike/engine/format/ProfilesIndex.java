package readalike.engine.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;

/**
 * The {@code profiles} index of a build: readers by id, and the whole rating matrix. Thread-safe.
 */
final class ProfilesIndex {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  ProfilesIndex(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
  }

  IndexSearcher searcher() {
    return searcher;
  }

  Optional<Profile> profile(String userId) throws IOException {
    if (reader.maxDoc() == 0) {
      return Optional.empty();
    }
    PostingsEnum found = leaf().postings(new Term(ProfileFields.USER, userId), PostingsEnum.NONE);
    if (found == null || found.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
      return Optional.empty();
    }
    BinaryDocValues profiles = DocValues.getBinary(leaf(), ProfileFields.RATINGS);
    if (!profiles.advanceExact(found.docID())) {
      return Optional.empty();
    }
    return Optional.of(ProfileFields.decode(profiles.binaryValue()));
  }

  IdMap users() throws IOException {
    List<String> ids = new ArrayList<>(reader.maxDoc());
    StoredFields stored = reader.storedFields();
    for (int user = 0; user < reader.maxDoc(); user++) {
      ids.add(stored.document(user).get(ProfileFields.USER));
    }
    return new IdMap(ids);
  }

  RatingMatrix ratings(int books) throws IOException {
    int[] starts = starts();
    int[] columns = new int[starts[reader.maxDoc()]];
    float[] values = new float[columns.length];
    if (reader.maxDoc() > 0) {
      BinaryDocValues profiles = DocValues.getBinary(leaf(), ProfileFields.RATINGS);
      int at = 0;
      while (profiles.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        at = ProfileFields.decode(profiles.binaryValue(), columns, values, at);
      }
    }
    return RatingMatrix.ofRows(books, starts, columns, values);
  }

  /** Two passes over the profiles instead of one: then nothing but the matrix is in memory. */
  private int[] starts() throws IOException {
    int[] starts = new int[reader.maxDoc() + 1];
    if (reader.maxDoc() > 0) {
      BinaryDocValues profiles = DocValues.getBinary(leaf(), ProfileFields.RATINGS);
      for (int user = profiles.nextDoc();
          user != DocIdSetIterator.NO_MORE_DOCS;
          user = profiles.nextDoc()) {
        starts[user + 1] = Math.addExact(starts[user], ProfileFields.size(profiles.binaryValue()));
      }
    }
    return starts;
  }

  private LeafReader leaf() {
    return reader.leaves().getFirst().reader();
  }
}
