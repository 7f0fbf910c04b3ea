package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import readalike.engine.format.HybridFields;

/**
 * The content terms of a whole {@code books} index, by ordinals, with how many books have each.
 * Thread-safe.
 *
 * <p>{@link #like} picks terms as Lucene's {@code MoreLikeThis} does (by tf-idf, boosted by it; a
 * test compares both), but from ordinals whose frequencies are read once, not from words looked up
 * one by one: a reader with 200 books is a matter of microseconds. Lucene's defaults are made for
 * long texts and throw away nearly every term of a book record; here a term counts from its first
 * occurrence, as long as another book shares it.
 */
final class ContentIndex {
  private static final int MAX_TERMS = 100;

  /** A term of a single book leads nowhere. */
  private static final int MIN_BOOKS = 2;

  /**
   * Saturation of a term that stands once, with the k1 = 1.2 of the content similarity: 1 / (1 +
   * k1).
   */
  private static final double ONCE = 1 / 2.2;

  private final IndexReader reader;
  private final int[] frequencies;

  /** How many books have any term; what BM25 reckons rarity by. */
  private final int described;

  /**
   * Reads the frequency of every term.
   *
   * @param reader over the one segment of a build's {@code books} index, or over none
   */
  ContentIndex(IndexReader reader) throws IOException {
    if (reader.leaves().size() > 1) {
      throw new IllegalArgumentException(
          "the books index must have one segment, it has " + reader.leaves().size());
    }
    this.reader = reader;
    this.frequencies = reader.leaves().isEmpty() ? new int[0] : frequencies(leaf());
    this.described = reader.getDocCount(HybridFields.CONTENT);
  }

  /** Terms come in the order of their ordinals, since both are sorted and hold the same words. */
  private static int[] frequencies(LeafReader leaf) throws IOException {
    Terms terms = leaf.terms(HybridFields.CONTENT);
    if (terms == null) {
      return new int[0];
    }
    int[] frequencies = new int[Math.toIntExact(terms.size())];
    TermsEnum each = terms.iterator();
    for (int ordinal = 0; each.next() != null; ordinal++) {
      frequencies[ordinal] = each.docFreq();
    }
    return frequencies;
  }

  /** The terms that stand out in some books, given by their numbers. */
  LikedContent like(int[] books) throws IOException {
    int[] ordinals = ordinals(books);
    Arrays.sort(ordinals);
    LongHeap best = new LongHeap(MAX_TERMS);
    for (int from = 0, to; from < ordinals.length; from = to) {
      int ordinal = ordinals[from];
      to = from + 1;
      while (to < ordinals.length && ordinals[to] == ordinal) {
        to++;
      }
      if (frequencies[ordinal] >= MIN_BOOKS) {
        float score = (float) ((to - from) * inverseFrequency(ordinal));
        // The sign turns the order, so that of equal terms the first stays.
        best.insertWithOverflow(
            (long) NumericUtils.floatToSortableInt(score) << 32 | (0x7fffffff - ordinal));
      }
    }
    return boosted(best);
  }

  private LikedContent boosted(LongHeap best) throws IOException {
    int count = best.size();
    int[] ordinals = new int[count];
    float[] scores = new float[count];
    for (int i = count - 1; i >= 0; i--) {
      long entry = best.pop();
      ordinals[i] = 0x7fffffff - (int) entry;
      scores[i] = NumericUtils.sortableIntToFloat((int) (entry >> 32));
    }
    Map<String, Float> boosts = new LinkedHashMap<>();
    double variance = 0;
    SortedSetDocValues values =
        count == 0 ? null : DocValues.getSortedSet(leaf(), HybridFields.CONTENT);
    for (int i = 0; i < count; i++) {
      float boost = scores[i] / scores[0];
      boosts.put(values.lookupOrd(ordinals[i]).utf8ToString(), boost);
      variance += variance(ordinals[i], boost);
    }
    return new LikedContent(boosts, Math.sqrt(Math.max(variance, 1e-12)));
  }

  /**
   * As if terms fell on books independently: each adds p (1 - p) times its squared score. Only the
   * unit of the content weight hangs on this, so a figure that needs no pass over the books will
   * do.
   */
  private double variance(int ordinal, float boost) {
    double books = reader.maxDoc();
    double frequency = frequencies[ordinal];
    double share = frequency / books;
    double score = score(ordinal, boost);
    return share * (1 - share) * score * score;
  }

  /**
   * What a term adds to the content score of a book that has it: BM25 of a term that stands once,
   * as the content query scores it, without running a query.
   *
   * @param term a term of this index
   */
  double score(String term, float boost) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf(), HybridFields.CONTENT);
    return score(Math.toIntExact(values.lookupTerm(new BytesRef(term))), boost);
  }

  private double score(int ordinal, float boost) {
    double frequency = frequencies[ordinal];
    return boost * Math.log(1 + (described - frequency + 0.5) / (frequency + 0.5)) * ONCE;
  }

  /** Lucene's classic idf, by which {@code MoreLikeThis} weighs. */
  private double inverseFrequency(int ordinal) {
    return Math.log((reader.maxDoc() + 1.0) / (frequencies[ordinal] + 1.0)) + 1;
  }

  private int[] ordinals(int[] books) throws IOException {
    int[] ordinals = new int[books.length * 16];
    int count = 0;
    SortedSetDocValues values =
        books.length == 0 ? null : DocValues.getSortedSet(leaf(), HybridFields.CONTENT);
    for (int book : books) {
      if (values.advanceExact(book)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          if (count == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, count * 2);
          }
          ordinals[count++] = (int) values.nextOrd();
        }
      }
    }
    return Arrays.copyOf(ordinals, count);
  }

  /** The distinct content terms of one book. */
  List<String> terms(int book) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf(), HybridFields.CONTENT);
    List<String> terms = new ArrayList<>();
    if (values.advanceExact(book)) {
      for (int i = values.docValueCount(); i > 0; i--) {
        terms.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return terms;
  }

  /** The content terms of a book as a vector of length 1, or of none where it has no term. */
  TermVector vector(int book) throws IOException {
    int[] ordinals = ordinals(new int[] {book});
    float[] weights = new float[ordinals.length];
    double squares = 0;
    for (int i = 0; i < ordinals.length; i++) {
      weights[i] = (float) inverseFrequency(ordinals[i]);
      squares += weights[i] * weights[i];
    }
    for (int i = 0; i < ordinals.length; i++) {
      weights[i] /= (float) Math.sqrt(squares);
    }
    return new TermVector(ordinals, weights);
  }

  /**
   * Some terms with their weights.
   *
   * @param ordinals of the terms, rising
   * @param weights of the terms, of length 1 together
   */
  record TermVector(int[] ordinals, float[] weights) {
    /** From 0 for no term in common to 1. */
    double cosine(TermVector other) {
      double sum = 0;
      for (int i = 0, j = 0; i < ordinals.length && j < other.ordinals.length; ) {
        int order = Integer.compare(ordinals[i], other.ordinals[j]);
        if (order == 0) {
          sum += weights[i] * other.weights[j];
        }
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
      }
      return sum;
    }
  }

  private LeafReader leaf() {
    return reader.leaves().getFirst().reader();
  }
}
