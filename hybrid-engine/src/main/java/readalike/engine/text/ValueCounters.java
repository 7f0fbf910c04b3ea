package readalike.engine.text;

import org.apache.lucene.util.ArrayUtil;

/**
 * A counter for each value of a facet. Those that were counted are kept in a list, so that neither
 * the others nor the matches have to be gone through once more. Confined to one thread at a time.
 */
final class ValueCounters {
  private final int[] counts;
  private int[] counted = new int[64];
  private int size;

  /**
   * All at zero.
   *
   * @param values how many there are
   */
  ValueCounters(int values) {
    counts = new int[values];
  }

  /** A value and how often it was counted. */
  @FunctionalInterface
  interface Sink {
    void take(int value, int count);
  }

  void count(int value) {
    if (counts[value]++ == 0) {
      counted = ArrayUtil.grow(counted, size + 1);
      counted[size++] = value;
    }
  }

  /** Gives every value that was counted, once, and sets all back to zero. */
  void drain(Sink sink) {
    for (int i = 0; i < size; i++) {
      sink.take(counted[i], counts[counted[i]]);
      counts[counted[i]] = 0;
    }
    size = 0;
  }
}
