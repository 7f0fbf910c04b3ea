package readalike.engine.hybrid;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import readalike.engine.format.HybridFields;

/**
 * The weights of content terms by the numbers that the terms have in a leaf, in a small hash table:
 * for scoring some of many books by their own terms. Immutable once made.
 */
final class OrdinalWeights {
  private static final int EMPTY = -1;

  private final LeafReader leaf;
  private final int[] ordinals;
  private final float[] weightOf;

  /** Position among the terms, by which sums are taken: the same order as in postings. */
  private final int[] positionOf;

  private OrdinalWeights(LeafReader leaf, int size) {
    this.leaf = leaf;
    ordinals = new int[size];
    weightOf = new float[size];
    positionOf = new int[size];
    Arrays.fill(ordinals, EMPTY);
  }

  /**
   * Looks the terms up.
   *
   * @param weights one for each term
   */
  static OrdinalWeights of(LeafReader leaf, List<String> terms, float[] weights)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf, HybridFields.CONTENT);
    int size = Integer.highestOneBit(Math.max(8, 4 * weights.length));
    OrdinalWeights table = new OrdinalWeights(leaf, size);
    for (int i = 0; i < weights.length; i++) {
      long ordinal = values.lookupTerm(new BytesRef(terms.get(i)));
      if (ordinal >= 0) {
        int slot = table.slot((int) ordinal);
        table.ordinals[slot] = (int) ordinal;
        table.weightOf[slot] = weights[i];
        table.positionOf[slot] = i;
      }
    }
    return table;
  }

  /** The leaf whose numbers these are. */
  LeafReader leaf() {
    return leaf;
  }

  /** Scores documents in rising order. Confined to one thread. */
  WeightedTerms.Column column() throws IOException {
    return new Column(DocValues.getSortedSet(leaf, HybridFields.CONTENT));
  }

  private int slot(int ordinal) {
    int slot = ((ordinal * 0x9E3779B9) >>> 8) & (ordinals.length - 1);
    while (ordinals[slot] != EMPTY && ordinals[slot] != ordinal) {
      slot = (slot + 1) & (ordinals.length - 1);
    }
    return slot;
  }

  private final class Column implements WeightedTerms.Column {
    private final SortedSetDocValues values;
    private int[] found = new int[32];

    Column(SortedSetDocValues values) {
      this.values = values;
    }

    @Override
    public float at(int document) throws IOException {
      if (!values.advanceExact(document)) {
        return 0;
      }
      int count = 0;
      for (int left = values.docValueCount(); left > 0; left--) {
        int slot = slot((int) values.nextOrd());
        if (ordinals[slot] != EMPTY) {
          if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
          }
          // By position: float sums depend on their order, and a score must not.
          int at = count++;
          while (at > 0 && positionOf[found[at - 1]] > positionOf[slot]) {
            found[at] = found[at - 1];
            at--;
          }
          found[at] = slot;
        }
      }
      float score = 0;
      for (int i = 0; i < count; i++) {
        score += weightOf[found[i]];
      }
      return score;
    }
  }
}
