package readalike.engine.taste;

import static readalike.engine.taste.Lanes.LANES;
import static readalike.engine.taste.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/** The inner loop of a matrix product; see {@link Kernels}. */
final class PanelKernels {
  /** Columns of one panel of a matrix product: two vectors, so that many sums stay in registers. */
  static final int PANEL = 2 * LANES;

  private PanelKernels() {}

  /**
   * A panel of a matrix product: {@code out[t][c] += sum over s of left[t,s] * panel[s][c]}.
   *
   * <p>The element {@code left[t,s]} stands at {@code leftAt + t*leftRow + s*leftStep}, so the same
   * loop multiplies by a matrix or by its transpose. Eight rows by two vectors stay in registers
   * while the sum runs.
   *
   * @param panel {@code depth} rows of {@link #PANEL} numbers that follow each other
   * @param outRow distance of the rows of {@code out}
   * @param rows rows of {@code left} and {@code out}
   * @param depth how many terms each sum has
   */
  static void multiplyPanel(
      float[] left,
      int leftAt,
      int leftRow,
      int leftStep,
      float[] panel,
      int panelAt,
      float[] out,
      int outAt,
      int outRow,
      int rows,
      int depth) {
    int t = 0;
    for (; t <= rows - 8; t += 8) {
      tile(
          left,
          leftAt + t * leftRow,
          leftRow,
          leftStep,
          panel,
          panelAt,
          out,
          outAt + t * outRow,
          outRow,
          depth);
    }
    for (; t < rows; t++) {
      for (int s = 0; s < depth; s++) {
        Kernels.addScaled(
            left[leftAt + t * leftRow + s * leftStep],
            panel,
            panelAt + s * PANEL,
            out,
            outAt + t * outRow,
            PANEL);
      }
    }
  }

  private static void tile(
      float[] left,
      int leftAt,
      int leftRow,
      int leftStep,
      float[] panel,
      int panelAt,
      float[] out,
      int outAt,
      int outRow,
      int depth) {
    FloatVector a0 = FloatVector.fromArray(SPECIES, out, outAt);
    FloatVector b0 = FloatVector.fromArray(SPECIES, out, outAt + LANES);
    FloatVector a1 = FloatVector.fromArray(SPECIES, out, outAt + outRow);
    FloatVector b1 = FloatVector.fromArray(SPECIES, out, outAt + outRow + LANES);
    FloatVector a2 = FloatVector.fromArray(SPECIES, out, outAt + 2 * outRow);
    FloatVector b2 = FloatVector.fromArray(SPECIES, out, outAt + 2 * outRow + LANES);
    FloatVector a3 = FloatVector.fromArray(SPECIES, out, outAt + 3 * outRow);
    FloatVector b3 = FloatVector.fromArray(SPECIES, out, outAt + 3 * outRow + LANES);
    FloatVector a4 = FloatVector.fromArray(SPECIES, out, outAt + 4 * outRow);
    FloatVector b4 = FloatVector.fromArray(SPECIES, out, outAt + 4 * outRow + LANES);
    FloatVector a5 = FloatVector.fromArray(SPECIES, out, outAt + 5 * outRow);
    FloatVector b5 = FloatVector.fromArray(SPECIES, out, outAt + 5 * outRow + LANES);
    FloatVector a6 = FloatVector.fromArray(SPECIES, out, outAt + 6 * outRow);
    FloatVector b6 = FloatVector.fromArray(SPECIES, out, outAt + 6 * outRow + LANES);
    FloatVector a7 = FloatVector.fromArray(SPECIES, out, outAt + 7 * outRow);
    FloatVector b7 = FloatVector.fromArray(SPECIES, out, outAt + 7 * outRow + LANES);
    for (int s = 0; s < depth; s++) {
      FloatVector a = FloatVector.fromArray(SPECIES, panel, panelAt + s * PANEL);
      FloatVector b = FloatVector.fromArray(SPECIES, panel, panelAt + s * PANEL + LANES);
      int at = leftAt + s * leftStep;
      FloatVector left0 = FloatVector.broadcast(SPECIES, left[at]);
      a0 = left0.fma(a, a0);
      b0 = left0.fma(b, b0);
      FloatVector left1 = FloatVector.broadcast(SPECIES, left[at + leftRow]);
      a1 = left1.fma(a, a1);
      b1 = left1.fma(b, b1);
      FloatVector left2 = FloatVector.broadcast(SPECIES, left[at + 2 * leftRow]);
      a2 = left2.fma(a, a2);
      b2 = left2.fma(b, b2);
      FloatVector left3 = FloatVector.broadcast(SPECIES, left[at + 3 * leftRow]);
      a3 = left3.fma(a, a3);
      b3 = left3.fma(b, b3);
      FloatVector left4 = FloatVector.broadcast(SPECIES, left[at + 4 * leftRow]);
      a4 = left4.fma(a, a4);
      b4 = left4.fma(b, b4);
      FloatVector left5 = FloatVector.broadcast(SPECIES, left[at + 5 * leftRow]);
      a5 = left5.fma(a, a5);
      b5 = left5.fma(b, b5);
      FloatVector left6 = FloatVector.broadcast(SPECIES, left[at + 6 * leftRow]);
      a6 = left6.fma(a, a6);
      b6 = left6.fma(b, b6);
      FloatVector left7 = FloatVector.broadcast(SPECIES, left[at + 7 * leftRow]);
      a7 = left7.fma(a, a7);
      b7 = left7.fma(b, b7);
    }
    a0.intoArray(out, outAt);
    b0.intoArray(out, outAt + LANES);
    a1.intoArray(out, outAt + outRow);
    b1.intoArray(out, outAt + outRow + LANES);
    a2.intoArray(out, outAt + 2 * outRow);
    b2.intoArray(out, outAt + 2 * outRow + LANES);
    a3.intoArray(out, outAt + 3 * outRow);
    b3.intoArray(out, outAt + 3 * outRow + LANES);
    a4.intoArray(out, outAt + 4 * outRow);
    b4.intoArray(out, outAt + 4 * outRow + LANES);
    a5.intoArray(out, outAt + 5 * outRow);
    b5.intoArray(out, outAt + 5 * outRow + LANES);
    a6.intoArray(out, outAt + 6 * outRow);
    b6.intoArray(out, outAt + 6 * outRow + LANES);
    a7.intoArray(out, outAt + 7 * outRow);
    b7.intoArray(out, outAt + 7 * outRow + LANES);
  }
}
