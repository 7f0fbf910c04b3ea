package readalike.engine.taste;

/**
 * How much of what a rating says is left after some time: half of its weight after each half-life,
 * counted from the reader's newest rating.
 *
 * @param halfLife days, above 0; infinite where age does not matter
 */
public record Recency(float halfLife) {
  /** Old ratings say as much as new ones. */
  public static final Recency NONE = new Recency(Float.POSITIVE_INFINITY);

  /** A reader's first books stay theirs. */
  private static final double LEAST = 0.01;

  public Recency {
    if (!(halfLife > 0)) {
      throw new IllegalArgumentException("halfLife must be > 0, got " + halfLife);
    }
  }

  /** Whether age does not matter. */
  public boolean isNone() {
    return Float.isInfinite(halfLife);
  }

  /**
   * The share of a rating's weight that is left.
   *
   * @param age days, at least 0
   * @return 0.01 to 1
   */
  float left(int age) {
    return isNone() ? 1 : (float) Math.max(LEAST, StrictMath.pow(2, -age / (double) halfLife));
  }

  /** What is left at each age up to {@code oldest}, for loops that ask often. */
  float[] table(int oldest) {
    float[] table = new float[oldest + 1];
    for (int age = 0; age <= oldest; age++) {
      table[age] = left(age);
    }
    return table;
  }
}
