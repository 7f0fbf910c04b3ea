package readalike.engine.taste;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of training, on the Vector API. The one class that may use it; {@link
 * ScalarKernels} says the same in plain Java, and a test holds both together.
 */
public final class Kernels {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final VectorShuffle<Float> BY_EIGHT = turnedBy(8);
  private static final VectorShuffle<Float> BY_FOUR = turnedBy(4);
  private static final VectorShuffle<Float> BY_TWO = turnedBy(2);
  private static final VectorShuffle<Float> BY_ONE = turnedBy(1);

  private Kernels() {}

  private static VectorShuffle<Float> turnedBy(int lanes) {
    return VectorShuffle.fromOp(SPECIES, lane -> (lane + lanes) % LANES);
  }

  /**
   * The sum of {@code a[aAt+i] * b[bAt+i]} over {@code n} positions, to the last bit the same each
   * time on a machine.
   */
  public static float dot(float[] a, int aAt, float[] b, int bAt, int n) {
    FloatVector sum0 = FloatVector.zero(SPECIES);
    FloatVector sum1 = FloatVector.zero(SPECIES);
    int i = 0;
    for (; i <= n - 2 * LANES; i += 2 * LANES) {
      sum0 =
          FloatVector.fromArray(SPECIES, a, aAt + i)
              .fma(FloatVector.fromArray(SPECIES, b, bAt + i), sum0);
      sum1 =
          FloatVector.fromArray(SPECIES, a, aAt + i + LANES)
              .fma(FloatVector.fromArray(SPECIES, b, bAt + i + LANES), sum1);
    }
    for (; i <= n - LANES; i += LANES) {
      sum0 =
          FloatVector.fromArray(SPECIES, a, aAt + i)
              .fma(FloatVector.fromArray(SPECIES, b, bAt + i), sum0);
    }
    float sum = sumOfLanes(sum0.add(sum1));
    for (; i < n; i++) {
      sum += a[aAt + i] * b[bAt + i];
    }
    return sum;
  }

  /**
   * Adds up in an order of our own. That of {@code reduceLanes} is not defined: interpreted and
   * compiled code differ in the last bit, so that a model would depend on when the compiler got to
   * it.
   */
  private static float sumOfLanes(FloatVector lanes) {
    FloatVector sum = lanes;
    if (LANES > 8) {
      sum = sum.add(sum.rearrange(BY_EIGHT));
    }
    if (LANES > 4) {
      sum = sum.add(sum.rearrange(BY_FOUR));
    }
    if (LANES > 2) {
      sum = sum.add(sum.rearrange(BY_TWO));
    }
    if (LANES > 1) {
      sum = sum.add(sum.rearrange(BY_ONE));
    }
    return sum.lane(0);
  }

  /** Adds {@code scale * x} to {@code y} over {@code n} positions. */
  static void addScaled(float scale, float[] x, int xAt, float[] y, int yAt, int n) {
    FloatVector scales = FloatVector.broadcast(SPECIES, scale);
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      FloatVector.fromArray(SPECIES, x, xAt + i)
          .fma(scales, FloatVector.fromArray(SPECIES, y, yAt + i))
          .intoArray(y, yAt + i);
    }
    for (; i < n; i++) {
      y[yAt + i] += scale * x[xAt + i];
    }
  }

  /**
   * Turns two vectors of {@code n} numbers in their plane: {@code x = c x - s y}, {@code y = s x +
   * c y}.
   */
  static void rotatePair(float[] cells, int xAt, int yAt, float c, float s, int n) {
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, cells, xAt + i);
      FloatVector y = FloatVector.fromArray(SPECIES, cells, yAt + i);
      x.mul(c).sub(y.mul(s)).intoArray(cells, xAt + i);
      x.mul(s).add(y.mul(c)).intoArray(cells, yAt + i);
    }
    for (; i < n; i++) {
      float x = cells[xAt + i];
      float y = cells[yAt + i];
      cells[xAt + i] = c * x - s * y;
      cells[yAt + i] = s * x + c * y;
    }
  }

  /**
   * A panel of a matrix product: {@code out[t][c] += sum over s of left[t,s] * right[s][c]}.
   *
   * <p>The element {@code left[t,s]} stands at {@code leftAt + t*leftRow + s*leftStep}, so the same
   * loop multiplies by a matrix or by its transpose. Four rows by two vectors stay in registers
   * while the sum runs.
   *
   * @param rows rows of {@code left} and {@code out}
   * @param depth how many terms each sum has
   * @param width columns of {@code right} and {@code out}, both row-major with stride {@code width}
   */
  static void multiplyAdd(
      float[] left,
      int leftAt,
      int leftRow,
      int leftStep,
      float[] right,
      int rightAt,
      float[] out,
      int outAt,
      int rows,
      int depth,
      int width) {
    int t = 0;
    for (; t <= rows - 4; t += 4) {
      int c = 0;
      for (; c <= width - 2 * LANES; c += 2 * LANES) {
        tile(
            left,
            leftAt + t * leftRow,
            leftRow,
            leftStep,
            right,
            rightAt + c,
            out,
            outAt + t * width + c,
            depth,
            width);
      }
      for (int r = t; r < t + 4; r++) {
        rest(
            left,
            leftAt + r * leftRow,
            leftStep,
            right,
            rightAt,
            out,
            outAt + r * width,
            depth,
            width,
            c);
      }
    }
    for (; t < rows; t++) {
      rest(
          left,
          leftAt + t * leftRow,
          leftStep,
          right,
          rightAt,
          out,
          outAt + t * width,
          depth,
          width,
          0);
    }
  }

  private static void tile(
      float[] left,
      int leftAt,
      int leftRow,
      int leftStep,
      float[] right,
      int rightAt,
      float[] out,
      int outAt,
      int depth,
      int width) {
    FloatVector a0 = FloatVector.fromArray(SPECIES, out, outAt);
    FloatVector b0 = FloatVector.fromArray(SPECIES, out, outAt + LANES);
    FloatVector a1 = FloatVector.fromArray(SPECIES, out, outAt + width);
    FloatVector b1 = FloatVector.fromArray(SPECIES, out, outAt + width + LANES);
    FloatVector a2 = FloatVector.fromArray(SPECIES, out, outAt + 2 * width);
    FloatVector b2 = FloatVector.fromArray(SPECIES, out, outAt + 2 * width + LANES);
    FloatVector a3 = FloatVector.fromArray(SPECIES, out, outAt + 3 * width);
    FloatVector b3 = FloatVector.fromArray(SPECIES, out, outAt + 3 * width + LANES);
    for (int s = 0; s < depth; s++) {
      FloatVector r0 = FloatVector.fromArray(SPECIES, right, rightAt + s * width);
      FloatVector r1 = FloatVector.fromArray(SPECIES, right, rightAt + s * width + LANES);
      int at = leftAt + s * leftStep;
      FloatVector l0 = FloatVector.broadcast(SPECIES, left[at]);
      FloatVector l1 = FloatVector.broadcast(SPECIES, left[at + leftRow]);
      FloatVector l2 = FloatVector.broadcast(SPECIES, left[at + 2 * leftRow]);
      FloatVector l3 = FloatVector.broadcast(SPECIES, left[at + 3 * leftRow]);
      a0 = l0.fma(r0, a0);
      b0 = l0.fma(r1, b0);
      a1 = l1.fma(r0, a1);
      b1 = l1.fma(r1, b1);
      a2 = l2.fma(r0, a2);
      b2 = l2.fma(r1, b2);
      a3 = l3.fma(r0, a3);
      b3 = l3.fma(r1, b3);
    }
    a0.intoArray(out, outAt);
    b0.intoArray(out, outAt + LANES);
    a1.intoArray(out, outAt + width);
    b1.intoArray(out, outAt + width + LANES);
    a2.intoArray(out, outAt + 2 * width);
    b2.intoArray(out, outAt + 2 * width + LANES);
    a3.intoArray(out, outAt + 3 * width);
    b3.intoArray(out, outAt + 3 * width + LANES);
  }

  /** One row of the product from column {@code from} on. */
  private static void rest(
      float[] left,
      int leftAt,
      int leftStep,
      float[] right,
      int rightAt,
      float[] out,
      int outAt,
      int depth,
      int width,
      int from) {
    if (from == width) {
      return;
    }
    for (int s = 0; s < depth; s++) {
      addScaled(
          left[leftAt + s * leftStep],
          right,
          rightAt + s * width + from,
          out,
          outAt + from,
          width - from);
    }
  }
}
