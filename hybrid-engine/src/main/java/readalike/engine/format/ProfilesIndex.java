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
import org.apache.lucene.util.BytesRef;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.MatrixDraft;
import readalike.engine.catalog.MatrixStorage;
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

  /**
   * All ratings, read profile by profile straight into the matrix.
   *
   * @param books how many books the catalogue has
   */
  RatingMatrix ratings(int books, MatrixStorage storage) throws IOException {
    // Two passes over the profiles instead of one: then nothing but the matrix is in memory.
    int[] starts = new int[reader.maxDoc() + 1];
    boolean[] timed = new boolean[1];
    forEach(
        (user, bytes) -> {
          starts[user + 1] = Math.addExact(starts[user], ProfileFields.size(bytes));
          timed[0] |= ProfileFields.isTimed(bytes);
        });
    MatrixDraft draft = new MatrixDraft(books, starts, timed[0], storage);
    forEach(
        (user, bytes) -> {
          Profile profile = ProfileFields.decode(bytes);
          for (int i = 0; i < profile.size(); i++) {
            draft.set(starts[user] + i, profile.book(i), profile.rating(i), profile.age(i));
          }
        });
    return draft.finished();
  }

  /** Takes a profile as it is kept. */
  private interface Visitor {
    void visit(int user, BytesRef profile);
  }

  private void forEach(Visitor visitor) throws IOException {
    if (reader.maxDoc() > 0) {
      BinaryDocValues profiles = DocValues.getBinary(leaf(), ProfileFields.RATINGS);
      for (int user = profiles.nextDoc();
          user != DocIdSetIterator.NO_MORE_DOCS;
          user = profiles.nextDoc()) {
        visitor.visit(user, profiles.binaryValue());
      }
    }
  }

  private LeafReader leaf() {
    return reader.leaves().getFirst().reader();
  }
}
