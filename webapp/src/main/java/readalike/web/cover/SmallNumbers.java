package readalike.web.cover;

/**
 * Small whole numbers that follow from a text: xorshift (Marsaglia, Journal of Statistical Software
 * 8, 2003), seeded by the hash FNV-1a of 32 bits (Fowler, Noll, Vo). Confined to one drawing.
 */
final class SmallNumbers {
  private static final int OFFSET = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  private int state;

  private SmallNumbers(int seed) {
    this.state = seed == 0 ? 1 : seed;
  }

  /** Those of a text. */
  static SmallNumbers of(String text) {
    return new SmallNumbers(
        text.codePoints().reduce(OFFSET, (value, letter) -> (value ^ letter) * PRIME));
  }

  /** The next number, from 0 to below a bound. */
  int below(int bound) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Integer.remainderUnsigned(state, bound);
  }
}
