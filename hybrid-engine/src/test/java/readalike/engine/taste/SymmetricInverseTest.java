package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SymmetricInverseTest {
  /** Sizes below, at and above one tile of 192 rows, and of three tiles. */
  @ParameterizedTest
  @ValueSource(ints = {1, 13, 191, 192, 193, 500})
  void theInverseTimesTheMatrixIsTheIdentity(int n) {
    double[][] matrix = positiveDefinite(n);
    SymmetricInverse inverse = inverse(matrix, 2);
    SplittableRandom random = new SplittableRandom(5);
    for (int check = 0; check < 200; check++) {
      int i = random.nextInt(n);
      int j = check % 3 == 0 ? i : random.nextInt(n);
      double product = 0;
      for (int l = 0; l < n; l++) {
        product += inverse.get(i, l) * matrix[l][j];
      }
      assertThat(product).isCloseTo(i == j ? 1 : 0, within(2e-4));
    }
  }

  @Test
  void theNumberOfThreadsChangesNoBit() {
    SymmetricInverse one = inverse(positiveDefinite(400), 1);
    SymmetricInverse three = inverse(positiveDefinite(400), 3);
    for (int i = 0; i < 400; i += 7) {
      for (int j = 0; j < 400; j++) {
        assertThat(three.get(i, j)).isEqualTo(one.get(i, j));
      }
    }
  }

  @Test
  void wholeRowsAreAdded() {
    SymmetricInverse inverse = inverse(positiveDefinite(300), 2);
    float[] row = new float[300];
    inverse.addRow(10, 2, row);
    inverse.addRow(250, -1, row);
    for (int j = 0; j < 300; j++) {
      assertThat(row[j]).isCloseTo(2 * inverse.get(10, j) - inverse.get(250, j), within(1e-6f));
    }
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteIsRefused() {
    SymmetricInverse matrix = new SymmetricInverse(2);
    matrix.add(0, 0, 1);
    matrix.add(1, 0, 2);
    matrix.add(1, 1, 1);
    try (Workers workers = new Workers(1)) {
      assertThatThrownBy(() -> matrix.invert(workers))
          .isInstanceOf(ArithmeticException.class)
          .hasMessageContaining("not positive definite");
    }
  }

  private static SymmetricInverse inverse(double[][] cells, int threads) {
    SymmetricInverse matrix = new SymmetricInverse(cells.length);
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j <= i; j++) {
        matrix.add(i, j, (float) cells[i][j]);
      }
    }
    try (Workers workers = new Workers(threads)) {
      matrix.invert(workers);
    }
    return matrix;
  }

  /** Small whole numbers off the diagonal, and more than their sum on it. */
  private static double[][] positiveDefinite(int n) {
    SplittableRandom random = new SplittableRandom(n);
    double[][] cells = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        cells[i][j] = random.nextInt(20) == 0 ? random.nextInt(1, 5) : 0;
        cells[j][i] = cells[i][j];
      }
    }
    for (int i = 0; i < n; i++) {
      double sum = 1;
      for (double cell : cells[i]) {
        sum += cell;
      }
      cells[i][i] = sum;
    }
    return cells;
  }
}
