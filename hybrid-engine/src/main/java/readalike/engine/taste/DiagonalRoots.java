package readalike.engine.taste;

/**
 * The inverse square roots of the shared diagonal with a row's penalty added. The penalty follows
 * from the number of observations, so short rows find theirs made already. Confined to one thread.
 */
final class DiagonalRoots {
  private final float[] diagonal;
  private final float[][] roots;
  private final float[] penalties;

  /**
   * Without a root yet.
   *
   * @param most observations of a row
   */
  DiagonalRoots(float[] diagonal, int most) {
    this.diagonal = diagonal;
    this.roots = new float[most + 1][];
    this.penalties = new float[most + 1];
  }

  /** The roots for a row with so many observations and that penalty. */
  float[] of(int observations, float penalty) {
    if (roots[observations] == null) {
      roots[observations] = new float[diagonal.length];
    } else if (penalties[observations] == penalty) {
      return roots[observations];
    }
    penalties[observations] = penalty;
    float[] fresh = roots[observations];
    for (int d = 0; d < fresh.length; d++) {
      fresh[d] = (float) (1 / Math.sqrt(diagonal[d] + penalty));
    }
    return fresh;
  }
}
