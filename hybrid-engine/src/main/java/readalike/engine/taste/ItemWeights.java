package readalike.engine.taste;

import java.util.Arrays;

/**
 * A sparse linear model between books: how much a book that a reader has rated speaks for another
 * one. Compressed by the first of the two (CSR). Immutable and thread-safe.
 *
 * <p>Source: Ning and Karypis, "SLIM: sparse linear methods for top-N recommender systems", ICDM
 * 2011.
 */
public final class ItemWeights {
  /** Bits of a float that Lucene's {@code FeatureField} drops: a precision of 2<sup>-8</sup>. */
  private static final int DROPPED_BITS = 15;

  private final int[] starts;
  private final int[] others;
  private final float[] weights;

  /**
   * Takes the arrays over without copying them.
   *
   * @param starts position of the first weight of each book, and at last the number of weights
   * @param others the other book of each weight, rising within a book
   * @param weights above 0
   * @throws IllegalArgumentException when the arrays do not fit together
   */
  public ItemWeights(int[] starts, int[] others, float[] weights) {
    int books = starts.length - 1;
    if (books < 0
        || starts[0] != 0
        || starts[books] != weights.length
        || others.length != weights.length) {
      throw new IllegalArgumentException(
          "item weights need as many books as weights, got "
              + others.length
              + " and "
              + weights.length);
    }
    for (int book = 0; book < books; book++) {
      int last = -1;
      for (int i = starts[book]; i < starts[book + 1]; i++) {
        if (others[i] <= last || others[i] >= books || !(weights[i] > 0)) {
          throw new IllegalArgumentException(
              "book "
                  + book
                  + " needs rising numbers below "
                  + books
                  + " and weights > 0, got "
                  + others[i]
                  + " = "
                  + weights[i]);
        }
        last = others[i];
      }
    }
    this.starts = starts;
    this.others = others;
    this.weights = weights;
  }

  /** No weights between so many books. */
  public static ItemWeights none(int books) {
    return new ItemWeights(new int[books + 1], new int[0], new float[0]);
  }

  /** The nearest number towards 0 that an index of weights can hold. */
  static float rounded(double weight) {
    return Float.intBitsToFloat(
        Float.floatToIntBits((float) weight) >>> DROPPED_BITS << DROPPED_BITS);
  }

  public int books() {
    return starts.length - 1;
  }

  /** Position of a book's first weight; {@code start(book + 1)} is the end. */
  public int start(int book) {
    return starts[book];
  }

  /** The other book of the weight at a position. */
  public int other(int position) {
    return others[position];
  }

  /** The weight at a position. */
  public float weight(int position) {
    return weights[position];
  }

  /** How much a rated book speaks for another one; 0 when it does not. */
  public float between(int rated, int other) {
    int at = Arrays.binarySearch(others, starts[rated], starts[rated + 1], other);
    return at < 0 ? 0 : weights[at];
  }

  /** Adds what a rated book says of all others, times a scale. */
  void addTo(float[] scores, int rated, float scale) {
    for (int i = starts[rated]; i < starts[rated + 1]; i++) {
      scores[others[i]] += scale * weights[i];
    }
  }

  /** The same weights by the other of the two books. */
  public ItemWeights transposed() {
    int[] next = new int[starts.length];
    for (int other : others) {
      next[other + 1]++;
    }
    for (int book = 0; book < books(); book++) {
      next[book + 1] += next[book];
    }
    int[] transposedStarts = next.clone();
    int[] books = new int[others.length];
    float[] values = new float[others.length];
    for (int book = 0; book < books(); book++) {
      for (int i = starts[book]; i < starts[book + 1]; i++) {
        int at = next[others[i]]++;
        books[at] = book;
        values[at] = weights[i];
      }
    }
    return new ItemWeights(transposedStarts, books, values);
  }
}
