package readalike.engine.evaluation.split;

/** Numbers that hang on a text alone: the same on every machine, in every version. */
public final class StableHash {
  private StableHash() {}

  /** Of a text (FNV-1a in 64 bits, then mixed, since FNV leaves the upper bits of short texts). */
  public static long of(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  /** Spreads the bits (David Stafford's variant 13 of MurmurHash3's finaliser). */
  public static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Evenly between 0, inclusive, and 1; unrelated to the order that {@link #of} gives. */
  static double share(String text) {
    return (mixed(of(text) + 0x9e3779b97f4a7c15L) >>> 11) * 0x1.0p-53;
  }
}
