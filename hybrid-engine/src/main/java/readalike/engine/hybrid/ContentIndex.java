package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import readalike.engine.format.ContentTerms;
import readalike.engine.format.HybridFields;

/**
 * The content terms of a whole {@code books} index, by ordinals, with how many books have each.
 * Thread-safe.
 *
 * <p>{@link #like} scores a term by how many liked books have it times its squared rarity, the dot
 * product of tf-idf vectors without length normalisation, and keeps the strongest of each kind.
 * Kinds are kept apart because an author in common says something else than a word in common; how
 * much, is learnt. Ordinals, whose frequencies are read once, make a reader with 200 books a matter
 * of microseconds.
 */
final class ContentIndex {
  /** A term of a single book leads nowhere. */
  private static final int MIN_BOOKS = 2;

  /** What a disliked book takes back of what a liked one says. */
  private static final double DISLIKED = 0.5;

  private final IndexReader reader;
  private final int[] frequencies;

  /** Where the terms of each kind end: they are sorted by kind. */
  private final Map<ContentTerms.Kind, Integer> ends = new EnumMap<>(ContentTerms.Kind.class);

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
  }

  /** Terms come in the order of their ordinals, since both are sorted and hold the same words. */
  private int[] frequencies(LeafReader leaf) throws IOException {
    Terms terms = leaf.terms(HybridFields.CONTENT);
    if (terms == null) {
      return new int[0];
    }
    int[] counts = new int[Math.toIntExact(terms.size())];
    TermsEnum each = terms.iterator();
    for (int ordinal = 0; each.next() != null; ordinal++) {
      counts[ordinal] = each.docFreq();
      ends.put(ContentTerms.kind((char) each.term().bytes[each.term().offset]), ordinal + 1);
    }
    return counts;
  }

  /** The terms that stand out in some books, given by their numbers. */
  LikedContent like(int[] books) throws IOException {
    return like(books, new int[0]);
  }

  /**
   * The terms that stand out in liked books more than in disliked ones. One of these takes back
   * half of what a liked one says; a term left with nothing does not count.
   */
  LikedContent like(int[] books, int[] disliked) throws IOException {
    int[] ordinals = ordinals(books);
    Arrays.sort(ordinals);
    int[] against = ordinals(disliked);
    Arrays.sort(against);
    List<LikedContent.ScoredTerm> terms = new ArrayList<>();
    Map<Part, Double> variances = new EnumMap<>(Part.class);
    int from = 0;
    for (ContentTerms.Kind kind : ContentTerms.Kind.values()) {
      int end = from;
      while (end < ordinals.length && ordinals[end] < ends.getOrDefault(kind, 0)) {
        end++;
      }
      LongHeap best = best(ordinals, from, end, against);
      variances.put(Part.of(kind), addScored(best, Part.of(kind), terms));
      from = end;
    }
    return new LikedContent(terms, variances);
  }

  /** The strongest terms of a stretch of ordinals. */
  private LongHeap best(int[] ordinals, int begin, int end, int[] against) {
    int behind = 0;
    LongHeap best = new LongHeap(LikedContent.MOST_OF_A_KIND);
    for (int from = begin, to; from < end; from = to) {
      int ordinal = ordinals[from];
      to = from + 1;
      while (to < end && ordinals[to] == ordinal) {
        to++;
      }
      double count = to - from;
      while (behind < against.length && against[behind] <= ordinal) {
        count -= against[behind++] == ordinal ? DISLIKED : 0;
      }
      if (count > 0 && frequencies[ordinal] >= MIN_BOOKS) {
        double rarity = inverseFrequency(ordinal);
        float score = (float) (count * rarity * rarity);
        // The sign turns the order, so that of equal terms the first stays.
        best.insertWithOverflow(
            ((long) NumericUtils.floatToSortableInt(score) << 32) | (0x7fffffff - ordinal));
      }
    }
    return best;
  }

  /**
   * Adds terms, the strongest first.
   *
   * @return the variance of their scores as if terms fell on books independently: each adds p (1 -
   *     p) times its squared score. Only the unit of a weight hangs on this, so a figure that needs
   *     no pass over the books will do.
   */
  private double addScored(LongHeap best, Part part, List<LikedContent.ScoredTerm> terms)
      throws IOException {
    int[] ordinals = new int[best.size()];
    float[] scores = new float[best.size()];
    double variance = 0;
    for (int i = ordinals.length - 1; i >= 0; i--) {
      long entry = best.pop();
      ordinals[i] = 0x7fffffff - (int) entry;
      scores[i] = NumericUtils.sortableIntToFloat((int) (entry >> 32));
      double share = frequencies[ordinals[i]] / (double) reader.maxDoc();
      variance += share * (1 - share) * scores[i] * scores[i];
    }
    String[] texts = texts(ordinals);
    for (int i = 0; i < ordinals.length; i++) {
      terms.add(new LikedContent.ScoredTerm(ordinals[i], texts[i], part, scores[i]));
    }
    return variance;
  }

  /** The terms of some ordinals. They are kept in blocks, each of which is unpacked once. */
  private String[] texts(int[] ordinals) throws IOException {
    String[] texts = new String[ordinals.length];
    long[] rising = new long[ordinals.length];
    for (int i = 0; i < rising.length; i++) {
      rising[i] = ((long) ordinals[i] << 32) | i;
    }
    Arrays.sort(rising);
    SortedSetDocValues values =
        rising.length == 0 ? null : DocValues.getSortedSet(leaf(), HybridFields.CONTENT);
    for (long each : rising) {
      texts[(int) each] = values.lookupOrd(each >> 32).utf8ToString();
    }
    return texts;
  }

  /** Rarity of a term: the idf of Lucene's classic similarity. */
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

  /** Numbers of the content terms of one book, rising. */
  int[] ordinals(int book) throws IOException {
    return ordinals(new int[] {book});
  }

  /** The content terms of a book as a vector of length 1, or of none where it has no term. */
  TermVector vector(int book) throws IOException {
    int[] ordinals = ordinals(book);
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
