package readalike.engine.hybrid;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import readalike.engine.format.BuildWriter;
import readalike.engine.format.HybridFields;

/**
 * The rated books whose weights between books are added to the dot product of taste, and how much
 * each counts. Only terms of the index and numbers of the caller: a shard adds what the whole
 * would. Immutable.
 */
final class ItemTerms {
  /** No weights. */
  static final ItemTerms NONE = new ItemTerms(new int[0], new float[0]);

  private final int[] books;
  private final float[] scales;
  private final LeafScores known = new LeafScores();

  /**
   * Joins both.
   *
   * @param books numbers of the rated books
   * @param scales one for each of them
   */
  ItemTerms(int[] books, float[] scales) {
    if (books.length != scales.length) {
      throw new IllegalArgumentException(
          "item terms need a scale for each book, got " + books.length + " and " + scales.length);
    }
    this.books = books.clone();
    this.scales = scales.clone();
  }

  /** Numbers of the rated books; not a copy. */
  int[] books() {
    return books;
  }

  /** What the weights add to each document of a leaf, read in rising order. */
  WeightedTerms.Column column(LeafReader leaf) throws IOException {
    if (leaf.maxDoc() > BuildWriter.EXACT_LIMIT) {
      BookSums sums = new BookSums();
      addTo(leaf, sums::add);
      BookScores.Cursor cursor = sums.scores().cursor();
      return cursor::at;
    }
    if (books.length == 0) {
      return _ -> 0;
    }
    float[] column = known.of(leaf, this::all);
    return document -> column[document];
  }

  private float[] all(LeafReader leaf) throws IOException {
    float[] column = new float[leaf.maxDoc()];
    addTo(leaf, (document, weight) -> column[document] += weight);
    return column;
  }

  /** The documents of a leaf to which the weights add anything. */
  BookScores scores(LeafReader leaf) throws IOException {
    BookSums sums = new BookSums();
    addTo(leaf, sums::add);
    return sums.scores();
  }

  /** Takes what one weight adds to one document. */
  @FunctionalInterface
  private interface Sink {
    void add(int document, float weight);
  }

  private void addTo(LeafReader leaf, Sink sink) throws IOException {
    Terms terms = books.length == 0 ? null : leaf.terms(HybridFields.ITEMS);
    if (terms == null) {
      return;
    }
    TermsEnum term = terms.iterator();
    PostingsEnum postings = null;
    for (int i = 0; i < books.length; i++) {
      if (term.seekExact(new BytesRef(HybridFields.itemTerm(books[i])))) {
        postings = term.postings(postings, PostingsEnum.FREQS);
        for (int document = postings.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = postings.nextDoc()) {
          sink.add(document, scales[i] * HybridFields.itemWeight(postings.freq()));
        }
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ItemTerms that
        && Arrays.equals(books, that.books)
        && Arrays.equals(scales, that.scales);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(books) + Arrays.hashCode(scales);
  }

  @Override
  public String toString() {
    return books.length + " books";
  }
}
