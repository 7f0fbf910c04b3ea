package readalike.engine.taste;

import static readalike.engine.taste.Lanes.LANES;
import static readalike.engine.taste.Lanes.SPECIES;
import static readalike.engine.taste.Lanes.sumOfLanes;

import jdk.incubator.vector.FloatVector;

/**
 * The inner loops of training on one or two rows, on the Vector API, which only this class, {@link
 * RowKernels}, {@link PanelKernels}, {@link ByteKernels} and {@link Lanes} may use; {@link
 * ScalarKernels} says the same in plain Java, and a test holds both together.
 */
public final class Kernels {
  private Kernels() {}

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

  /** {@code out = x * y}, number by number. */
  static void multiply(float[] x, int xAt, float[] y, float[] out, int outAt, int n) {
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      FloatVector.fromArray(SPECIES, x, xAt + i)
          .mul(FloatVector.fromArray(SPECIES, y, i))
          .intoArray(out, outAt + i);
    }
    for (; i < n; i++) {
      out[outAt + i] = x[xAt + i] * y[i];
    }
  }
}
