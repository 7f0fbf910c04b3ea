package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The vector kernels say the same as their scalar twins, at sizes around every lane and tile
 * boundary.
 */
final class KernelsTest {
  /** Enough calls that the compiler takes over on the way. */
  @Test
  void aDotProductIsTheSameBeforeAndAfterCompilation() {
    float[] a = random(207, 1);
    float[] b = random(207, 2);
    float first = Kernels.dot(a, 0, b, 0, a.length);
    for (int call = 0; call < 100_000; call++) {
      assertThat(Kernels.dot(a, 0, b, 0, a.length)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 13, 16, 31, 32, 33, 64, 207})
  void dotProductsAgree(int n) {
    float[] a = random(n + 5, 1);
    float[] b = random(n + 3, 2);
    assertThat(Kernels.dot(a, 5, b, 3, n))
        .isCloseTo(ScalarKernels.dot(a, 5, b, 3, n), within(1e-6f * n));
  }

  /** The largest numbers among them: two of their products just fit where they are added. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 32, 63, 64, 128, 207, 512})
  void dotProductsOfBytesAreExact(int n) {
    SplittableRandom random = new SplittableRandom(n);
    byte[] a = new byte[n + 3];
    short[] b = new short[n];
    for (int i = 0; i < n; i++) {
      a[i + 3] = (byte) (random.nextInt(3) == 0 ? -127 : random.nextInt(-127, 128));
      b[i] = (short) (random.nextInt(3) == 0 ? -127 : random.nextInt(-127, 128));
    }
    assertThat(ByteKernels.dot(a, 3, b)).isEqualTo(ScalarKernels.dot(a, 3, b));
  }

  @ParameterizedTest
  @ValueSource(bytes = {127, -127})
  void dotProductsOfTheLargestBytesAreExact(byte largest) {
    byte[] a = new byte[512];
    short[] b = new short[512];
    Arrays.fill(a, largest);
    Arrays.fill(b, (short) 127);
    assertThat(ByteKernels.dot(a, 0, b)).isEqualTo(512 * 127 * largest);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 33, 207})
  void addingAScaledVectorAgreesAndTouchesNothingElse(int n) {
    float[] x = random(n + 4, 1);
    float[] y = random(n + 4, 2);
    float[] expected = y.clone();
    ScalarKernels.addScaled(0.3f, x, 1, expected, 2, n);
    Kernels.addScaled(0.3f, x, 1, y, 2, n);
    assertThat(y).containsExactly(expected, within(1e-6f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 33, 207})
  void turningAPairAgrees(int n) {
    float[] cells = random(2 * n, 1);
    float[] expected = cells.clone();
    ScalarKernels.rotatePair(expected, 0, n, 0.8f, 0.6f, n);
    Kernels.rotatePair(cells, 0, n, 0.8f, 0.6f, n);
    assertThat(cells).containsExactly(expected, within(1e-6f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 33, 207})
  void productsNumberByNumberAgree(int n) {
    float[] x = random(n + 2, 1);
    float[] y = random(n, 2);
    float[] out = random(n + 3, 3);
    float[] expected = out.clone();
    ScalarKernels.multiply(x, 2, y, expected, 1, n);
    Kernels.multiply(x, 2, y, out, 1, n);
    assertThat(out).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 33, 207})
  void dotProductsOfFourRowsAgree(int n) {
    float[] rows = random(4 * n + 1, 1);
    float[] v = random(n + 2, 2);
    float[] out = random(6, 3);
    float[] expected = out.clone();
    ScalarKernels.dotFour(rows, 1, v, 2, n, expected, 1);
    RowKernels.dotFour(rows, 1, v, 2, n, out, 1);
    assertThat(out).containsExactly(expected, within(1e-6f * n));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 33, 207})
  void addingFourScaledRowsAgrees(int n) {
    float[] rows = random(4 * n + 1, 1);
    float[] scales = random(5, 2);
    float[] y = random(n + 3, 3);
    float[] expected = y.clone();
    ScalarKernels.addScaledFour(scales, 1, rows, 1, expected, 2, n);
    RowKernels.addScaledFour(scales, 1, rows, 1, y, 2, n);
    assertThat(y).containsExactly(expected, within(2e-6f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 33, 207})
  void whatFourRowsGiveToTheNormalEquationsAgrees(int n) {
    float[] scales = random(12, 1);
    float[] rows = random(4 * n + 1, 2);
    float[][] sums = {random(n, 3), random(n, 4), random(n, 5)};
    float[][] expected = {sums[0].clone(), sums[1].clone(), sums[2].clone()};
    ScalarKernels.addNormalFour(scales, rows, 1, expected[0], expected[1], expected[2], n);
    RowKernels.addNormalFour(scales, rows, 1, sums[0], sums[1], sums[2], n);
    for (int i = 0; i < sums.length; i++) {
      assertThat(sums[i]).containsExactly(expected[i], within(3e-6f));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 33, 207})
  void dotProductsOfFourByTwoRowsAgree(int n) {
    float[] rows = random(6 * n, 1);
    float[] out = random(4 * 3 + 1, 3);
    float[] expected = out.clone();
    ScalarKernels.dotFourByTwo(rows, 0, 4 * n, n, expected, 1, 3);
    RowKernels.dotFourByTwo(rows, 0, 4 * n, n, out, 1, 3);
    assertThat(out).containsExactly(expected, within(1e-6f * n));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 9, 13, 32, 67})
  void panelProductsAgreeForAMatrixAndItsTranspose(int n) {
    int outRow = PanelKernels.PANEL + 3;
    float[] left = random(n * n, 1);
    float[] panel = random(n * PanelKernels.PANEL, 2);
    for (boolean transposed : new boolean[] {false, true}) {
      int row = transposed ? 1 : n;
      int step = transposed ? n : 1;
      float[] out = random(n * outRow, 3);
      float[] expected = out.clone();
      ScalarKernels.multiplyPanel(left, 0, row, step, panel, 0, expected, 0, outRow, n, n);
      PanelKernels.multiplyPanel(left, 0, row, step, panel, 0, out, 0, outRow, n, n);
      assertThat(out).containsExactly(expected, within(1e-6f * n));
    }
  }

  private static float[] random(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = (float) random.nextDouble(-1, 1);
    }
    return numbers;
  }

  /**
   * The Vector API may add up lanes in another order once the compiler takes over; training must
   * give the same bytes before and after.
   */
  @Test
  void theSameSumComesOutHoweverOftenItIsTaken() {
    SplittableRandom random = new SplittableRandom(11);
    float[] numbers = new float[300];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    float[] first = new float[200];
    for (int round = 0; round < 300; round++) {
      for (int at = 0; at < first.length; at++) {
        float sum = Kernels.dot(numbers, at, numbers, 200 - at, 64);
        first[at] = round == 0 ? sum : first[at];
        assertThat(sum == first[at]).isTrue();
      }
    }
  }
}
