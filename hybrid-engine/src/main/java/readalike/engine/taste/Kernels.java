package readalike.engine.taste;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of training, on the Vector API. The one class that may use it; {@link
 * ScalarKernels} says the same in plain Java, and a test holds both together.
 */
public final class Kernels {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final VectorMask<Float> UPPER_HALF = lanesWith(LANES / 2);
  private static final VectorMask<Float> UPPER_QUARTERS = lanesWith(LANES / 4);
  private static final VectorMask<Float> UPPER_EIGHTHS = lanesWith(LANES / 8);
  private static final VectorShuffle<Float> HALVES = exchanged(LANES / 2);
  private static final VectorShuffle<Float> QUARTERS = exchanged(LANES / 4);
  private static final VectorShuffle<Float> EIGHTHS = exchanged(LANES / 8);
  private static final VectorShuffle<Float> SIXTEENTHS = exchanged(LANES / 16);
  private static final VectorShuffle<Float> BY_EIGHT = turnedBy(8);
  private static final VectorShuffle<Float> BY_FOUR = turnedBy(4);
  private static final VectorShuffle<Float> BY_TWO = turnedBy(2);
  private static final VectorShuffle<Float> BY_ONE = turnedBy(1);

  /** Columns of one panel of a matrix product: two vectors, so that many sums stay in registers. */
  static final int PANEL = 2 * LANES;

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

  private static VectorMask<Float> lanesWith(int bit) {
    boolean[] set = new boolean[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      set[lane] = (lane & bit) != 0;
    }
    return VectorMask.fromArray(SPECIES, set, 0);
  }

  private static VectorShuffle<Float> exchanged(int bit) {
    return VectorShuffle.fromOp(SPECIES, lane -> lane ^ bit);
  }

  /** Halves the sums of two vectors into one: those of {@code b} where the mask is set. */
  private static FloatVector fold(
      FloatVector a, FloatVector b, VectorMask<Float> ofB, VectorShuffle<Float> exchange) {
    return a.blend(b, ofB).add(b.blend(a, ofB).rearrange(exchange));
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

  /** The dot products of four rows that follow each other with one vector. */
  static void dotFour(float[] rows, int at, float[] v, int vAt, int n, float[] out, int outAt) {
    FloatVector sum0 = FloatVector.zero(SPECIES);
    FloatVector sum1 = FloatVector.zero(SPECIES);
    FloatVector sum2 = FloatVector.zero(SPECIES);
    FloatVector sum3 = FloatVector.zero(SPECIES);
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      FloatVector factor = FloatVector.fromArray(SPECIES, v, vAt + i);
      sum0 = FloatVector.fromArray(SPECIES, rows, at + i).fma(factor, sum0);
      sum1 = FloatVector.fromArray(SPECIES, rows, at + n + i).fma(factor, sum1);
      sum2 = FloatVector.fromArray(SPECIES, rows, at + 2 * n + i).fma(factor, sum2);
      sum3 = FloatVector.fromArray(SPECIES, rows, at + 3 * n + i).fma(factor, sum3);
    }
    if (LANES < 8) {
      out[outAt] = sumOfLanes(sum0);
      out[outAt + 1] = sumOfLanes(sum1);
      out[outAt + 2] = sumOfLanes(sum2);
      out[outAt + 3] = sumOfLanes(sum3);
    } else {
      // Four sums at once take a third of the steps of four times one.
      FloatVector sums =
          fold(
              fold(sum0, sum1, UPPER_HALF, HALVES),
              fold(sum2, sum3, UPPER_HALF, HALVES),
              UPPER_QUARTERS,
              QUARTERS);
      sums = sums.add(sums.rearrange(EIGHTHS));
      if (LANES > 8) {
        sums = sums.add(sums.rearrange(SIXTEENTHS));
      }
      out[outAt] = sums.lane(0);
      out[outAt + 1] = sums.lane(LANES / 2);
      out[outAt + 2] = sums.lane(LANES / 4);
      out[outAt + 3] = sums.lane(LANES * 3 / 4);
    }
    for (; i < n; i++) {
      for (int r = 0; r < 4; r++) {
        out[outAt + r] += rows[at + r * n + i] * v[vAt + i];
      }
    }
  }

  /** Adds four scaled rows that follow each other to {@code y}. */
  static void addScaledFour(
      float[] scales, int scalesAt, float[] rows, int at, float[] y, int yAt, int n) {
    FloatVector scale0 = FloatVector.broadcast(SPECIES, scales[scalesAt]);
    FloatVector scale1 = FloatVector.broadcast(SPECIES, scales[scalesAt + 1]);
    FloatVector scale2 = FloatVector.broadcast(SPECIES, scales[scalesAt + 2]);
    FloatVector scale3 = FloatVector.broadcast(SPECIES, scales[scalesAt + 3]);
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      FloatVector even =
          scale0.fma(
              FloatVector.fromArray(SPECIES, rows, at + i),
              FloatVector.fromArray(SPECIES, y, yAt + i));
      FloatVector odd = scale1.mul(FloatVector.fromArray(SPECIES, rows, at + n + i));
      even = scale2.fma(FloatVector.fromArray(SPECIES, rows, at + 2 * n + i), even);
      odd = scale3.fma(FloatVector.fromArray(SPECIES, rows, at + 3 * n + i), odd);
      even.add(odd).intoArray(y, yAt + i);
    }
    for (; i < n; i++) {
      for (int r = 0; r < 4; r++) {
        y[yAt + i] += scales[scalesAt + r] * rows[at + r * n + i];
      }
    }
  }

  /**
   * Adds what four rows that follow each other give to the normal equations: the rows times their
   * first scales to {@code image}, times their second ones to {@code right}, and their squares
   * times the third ones to {@code squares}.
   *
   * @param scales three times four numbers
   */
  static void addNormalFour(
      float[] scales, float[] rows, int at, float[] image, float[] right, float[] squares, int n) {
    FloatVector image0 = FloatVector.broadcast(SPECIES, scales[0]);
    FloatVector image1 = FloatVector.broadcast(SPECIES, scales[1]);
    FloatVector image2 = FloatVector.broadcast(SPECIES, scales[2]);
    FloatVector image3 = FloatVector.broadcast(SPECIES, scales[3]);
    FloatVector right0 = FloatVector.broadcast(SPECIES, scales[4]);
    FloatVector right1 = FloatVector.broadcast(SPECIES, scales[5]);
    FloatVector right2 = FloatVector.broadcast(SPECIES, scales[6]);
    FloatVector right3 = FloatVector.broadcast(SPECIES, scales[7]);
    FloatVector square0 = FloatVector.broadcast(SPECIES, scales[8]);
    FloatVector square1 = FloatVector.broadcast(SPECIES, scales[9]);
    FloatVector square2 = FloatVector.broadcast(SPECIES, scales[10]);
    FloatVector square3 = FloatVector.broadcast(SPECIES, scales[11]);
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      FloatVector row0 = FloatVector.fromArray(SPECIES, rows, at + i);
      FloatVector row1 = FloatVector.fromArray(SPECIES, rows, at + n + i);
      FloatVector row2 = FloatVector.fromArray(SPECIES, rows, at + 2 * n + i);
      FloatVector row3 = FloatVector.fromArray(SPECIES, rows, at + 3 * n + i);
      FloatVector even = row0.fma(image0, FloatVector.fromArray(SPECIES, image, i));
      FloatVector odd = row1.mul(image1);
      row3.fma(image3, odd).add(row2.fma(image2, even)).intoArray(image, i);
      even = row0.fma(right0, FloatVector.fromArray(SPECIES, right, i));
      odd = row1.mul(right1);
      row3.fma(right3, odd).add(row2.fma(right2, even)).intoArray(right, i);
      even = row0.mul(row0).fma(square0, FloatVector.fromArray(SPECIES, squares, i));
      odd = row1.mul(row1).mul(square1);
      row3.mul(row3).fma(square3, odd).add(row2.mul(row2).fma(square2, even)).intoArray(squares, i);
    }
    for (; i < n; i++) {
      for (int r = 0; r < 4; r++) {
        float row = rows[at + r * n + i];
        image[i] += scales[r] * row;
        right[i] += scales[4 + r] * row;
        squares[i] += scales[8 + r] * row * row;
      }
    }
  }

  /**
   * The dot products of four rows with two others: {@code out[r*outRow + c] = row r . other c}.
   *
   * @param at where the four rows start, each {@code n} long
   * @param otherAt where the two others start, in the same array
   */
  static void dotFourByTwo(
      float[] rows, int at, int otherAt, int n, float[] out, int outAt, int outRow) {
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = FloatVector.zero(SPECIES);
    FloatVector a2 = FloatVector.zero(SPECIES);
    FloatVector a3 = FloatVector.zero(SPECIES);
    FloatVector b0 = FloatVector.zero(SPECIES);
    FloatVector b1 = FloatVector.zero(SPECIES);
    FloatVector b2 = FloatVector.zero(SPECIES);
    FloatVector b3 = FloatVector.zero(SPECIES);
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, rows, otherAt + i);
      FloatVector b = FloatVector.fromArray(SPECIES, rows, otherAt + n + i);
      FloatVector row0 = FloatVector.fromArray(SPECIES, rows, at + i);
      FloatVector row1 = FloatVector.fromArray(SPECIES, rows, at + n + i);
      FloatVector row2 = FloatVector.fromArray(SPECIES, rows, at + 2 * n + i);
      FloatVector row3 = FloatVector.fromArray(SPECIES, rows, at + 3 * n + i);
      a0 = row0.fma(a, a0);
      b0 = row0.fma(b, b0);
      a1 = row1.fma(a, a1);
      b1 = row1.fma(b, b1);
      a2 = row2.fma(a, a2);
      b2 = row2.fma(b, b2);
      a3 = row3.fma(a, a3);
      b3 = row3.fma(b, b3);
    }
    if (LANES < 8) {
      out[outAt] = sumOfLanes(a0);
      out[outAt + 1] = sumOfLanes(b0);
      out[outAt + outRow] = sumOfLanes(a1);
      out[outAt + outRow + 1] = sumOfLanes(b1);
      out[outAt + 2 * outRow] = sumOfLanes(a2);
      out[outAt + 2 * outRow + 1] = sumOfLanes(b2);
      out[outAt + 3 * outRow] = sumOfLanes(a3);
      out[outAt + 3 * outRow + 1] = sumOfLanes(b3);
    } else {
      // Eight sums at once take half the steps of eight times one.
      FloatVector rows01 =
          fold(
              fold(a0, b0, UPPER_HALF, HALVES),
              fold(a1, b1, UPPER_HALF, HALVES),
              UPPER_QUARTERS,
              QUARTERS);
      FloatVector rows23 =
          fold(
              fold(a2, b2, UPPER_HALF, HALVES),
              fold(a3, b3, UPPER_HALF, HALVES),
              UPPER_QUARTERS,
              QUARTERS);
      FloatVector sums = fold(rows01, rows23, UPPER_EIGHTHS, EIGHTHS);
      if (LANES > 8) {
        sums = sums.add(sums.rearrange(SIXTEENTHS));
      }
      out[outAt] = sums.lane(0);
      out[outAt + 1] = sums.lane(LANES / 2);
      out[outAt + outRow] = sums.lane(LANES / 4);
      out[outAt + outRow + 1] = sums.lane(LANES * 3 / 4);
      out[outAt + 2 * outRow] = sums.lane(LANES / 8);
      out[outAt + 2 * outRow + 1] = sums.lane(LANES * 5 / 8);
      out[outAt + 3 * outRow] = sums.lane(LANES * 3 / 8);
      out[outAt + 3 * outRow + 1] = sums.lane(LANES * 7 / 8);
    }
    for (; i < n; i++) {
      for (int r = 0; r < 4; r++) {
        out[outAt + r * outRow] += rows[at + r * n + i] * rows[otherAt + i];
        out[outAt + r * outRow + 1] += rows[at + r * n + i] * rows[otherAt + n + i];
      }
    }
  }

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
        addScaled(
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
