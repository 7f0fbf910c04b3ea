package readalike.engine.taste;

import static readalike.engine.taste.Lanes.EIGHTHS;
import static readalike.engine.taste.Lanes.HALVES;
import static readalike.engine.taste.Lanes.LANES;
import static readalike.engine.taste.Lanes.QUARTERS;
import static readalike.engine.taste.Lanes.SIXTEENTHS;
import static readalike.engine.taste.Lanes.SPECIES;
import static readalike.engine.taste.Lanes.UPPER_EIGHTHS;
import static readalike.engine.taste.Lanes.UPPER_HALF;
import static readalike.engine.taste.Lanes.UPPER_QUARTERS;
import static readalike.engine.taste.Lanes.fold;
import static readalike.engine.taste.Lanes.sumOfLanes;

import jdk.incubator.vector.FloatVector;

/** The inner loops on four rows at once, which load what they share once; see {@link Kernels}. */
final class RowKernels {
  private RowKernels() {}

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
}
