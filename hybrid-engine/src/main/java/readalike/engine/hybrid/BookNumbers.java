package readalike.engine.hybrid;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * Some books by number, which is that of their document: nothing has to be looked up, while a
 * search of an indexed number would take a fifth of the time of a list. Immutable.
 */
final class BookNumbers extends Query {
  private final int[] numbers;

  private BookNumbers(int[] numbers) {
    this.numbers = numbers;
  }

  /** Matches the books of these numbers, in any order. */
  static BookNumbers of(int[] numbers) {
    return new BookNumbers(Arrays.stream(numbers).sorted().distinct().toArray());
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        int end = leaf.docBase + leaf.reader().maxDoc();
        OfLeaf matches = new OfLeaf(leaf.docBase, first(leaf.docBase), first(end));
        return matches.cost() == 0
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                matches, score(), scoreMode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** The place of the first number that is at least so large. */
  private int first(int least) {
    int found = Arrays.binarySearch(numbers, least);
    return found >= 0 ? found : -found - 1;
  }

  /** The books of one leaf. */
  private final class OfLeaf extends DocIdSetIterator {
    private final int docBase;
    private final int from;
    private final int to;
    private int at;

    OfLeaf(int docBase, int from, int to) {
      this.docBase = docBase;
      this.from = from;
      this.to = to;
      this.at = from - 1;
    }

    @Override
    public int docID() {
      if (at < from) {
        return -1;
      }
      return at < to ? numbers[at] - docBase : NO_MORE_DOCS;
    }

    @Override
    public int nextDoc() {
      at++;
      return docID();
    }

    @Override
    public int advance(int target) {
      // NO_MORE_DOCS as a target would overflow.
      at = target == NO_MORE_DOCS ? to : Math.min(to, Math.max(at + 1, first(target + docBase)));
      return docID();
    }

    @Override
    public long cost() {
      return (long) to - from;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return numbers.length + " books by number";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && Arrays.equals(numbers, ((BookNumbers) other).numbers);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + Arrays.hashCode(numbers);
  }
}
