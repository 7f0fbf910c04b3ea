package readalike.engine.hybrid;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import readalike.engine.catalog.Profile;
import readalike.engine.format.ProfileFields;

/**
 * What the readers who have most in common with one have read and liked. They are found by
 * searching the {@code profiles} index with the reader's own books: by BM25, so that a rare book in
 * common counts more than a bestseller and a long shelf less than a short one. Each votes with its
 * score for the books that it liked, and votes for books that everybody reads count less. Thread-
 * safe.
 */
final class Neighbours {
  /** How many readers vote. */
  private static final int READERS = 100;

  /** Of longer profiles the rarest books ask; the rest would find the same readers. */
  private static final int MOST_ASKED = 200;

  /** Added to a book's readers before its votes are damped, so that one reader is no trend. */
  private static final double FEW_READERS = 3;

  private final IndexSearcher profiles;
  private final int[] readers;
  private final float likedFrom;

  private Neighbours(IndexSearcher profiles, int[] readers, float likedFrom) {
    this.profiles = profiles;
    this.readers = readers;
    this.likedFrom = likedFrom;
  }

  /**
   * Prepares the votes: counts the readers of each book.
   *
   * @param profiles over a {@code profiles} index with one segment, or with none
   * @param books how many books the catalogue has
   * @param likedFrom the lowest rating that is a liking
   */
  static Neighbours of(IndexSearcher profiles, int books, float likedFrom) throws IOException {
    int[] readers = new int[books];
    if (!profiles.getIndexReader().leaves().isEmpty()) {
      ProfileFields.countReaders(profiles.getIndexReader().leaves().getFirst().reader(), readers);
    }
    return new Neighbours(profiles, readers, likedFrom);
  }

  /** How many readers each book has; not a copy. */
  int[] readers() {
    return readers;
  }

  /** The votes for books that the profile does not have. */
  BookScores votes(Profile profile) throws IOException {
    if (profile.size() == 0 || profiles.getIndexReader().leaves().isEmpty()) {
      return BookScores.NONE;
    }
    ScoreDoc[] alike = profiles.search(query(profile), READERS).scoreDocs;
    // Equal scores come by number, so the order of the sums below is always the same.
    Arrays.sort(alike, (a, b) -> Integer.compare(a.doc, b.doc));
    BookSums votes = new BookSums();
    LeafReader leaf = profiles.getIndexReader().leaves().getFirst().reader();
    BinaryDocValues values = DocValues.getBinary(leaf, ProfileFields.RATINGS);
    for (ScoreDoc one : alike) {
      if (values.advanceExact(one.doc)) {
        Profile other = ProfileFields.decode(values.binaryValue());
        for (int i = 0; i < other.size(); i++) {
          if (other.rating(i) >= likedFrom && !profile.contains(other.book(i))) {
            votes.add(other.book(i), one.score);
          }
        }
      }
    }
    return damped(votes.scores());
  }

  private BooleanQuery query(Profile profile) {
    int[] books = profile.books();
    if (books.length > MOST_ASKED) {
      Integer[] rarest = Arrays.stream(books).boxed().toArray(Integer[]::new);
      Arrays.sort(
          rarest,
          (a, b) ->
              readers[a] != readers[b]
                  ? Integer.compare(readers[a], readers[b])
                  : Integer.compare(a, b));
      books = Arrays.stream(rarest, 0, MOST_ASKED).mapToInt(Integer::intValue).toArray();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (int book : books) {
      any.add(new TermQuery(ProfileFields.read(book)), BooleanClause.Occur.SHOULD);
    }
    return any.build();
  }

  private BookScores damped(BookScores votes) {
    float[] scores = votes.scores();
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) (scores[i] / Math.sqrt(readers[votes.books()[i]] + FEW_READERS));
    }
    return votes;
  }
}
