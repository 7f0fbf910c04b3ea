package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At ranks around the width of a panel and row counts around the size of a block. */
final class GramMatrixTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 31, 32, 33, 70})
  void theGramMatrixIsTheSumOfOuterProducts(int rank) {
    Factors factors = factors(300, rank);
    double[] expected = new double[rank * rank];
    for (int row = 0; row < factors.rows(); row++) {
      float[] y = factors.row(row);
      for (int i = 0; i < expected.length; i++) {
        expected[i] += (double) y[i / rank] * y[i % rank];
      }
    }
    try (Workers workers = new Workers(2)) {
      assertThat(GramMatrix.of(factors, workers)).containsExactly(expected, within(1e-3));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 127, 128, 129, 2000})
  void theGramMatrixIsTheSameForAnyNumberOfThreads(int rows) {
    Factors factors = factors(rows, 33);
    try (Workers one = new Workers(1);
        Workers three = new Workers(3)) {
      assertThat(GramMatrix.of(factors, three)).containsExactly(GramMatrix.of(factors, one));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 32, 33})
  void turningKeepsDotProductsAndTouchesOnlyTheGivenRows(int rank) {
    Factors factors = factors(200, rank);
    Factors turned = new Factors(rank, factors.cells().clone());
    int[] rows = {0, 3, 64, 65, 199};
    try (Workers workers = new Workers(2)) {
      EigenBasis basis = EigenBasis.of(GramMatrix.of(factors, workers), rank, workers);
      GramMatrix.rotate(turned, rows, basis, workers);
    }
    for (int row : rows) {
      for (int other : rows) {
        assertThat(Kernels.dot(turned.row(row), 0, turned.row(other), 0, rank))
            .isCloseTo(
                Kernels.dot(factors.row(row), 0, factors.row(other), 0, rank), within(1e-4f));
      }
    }
    assertThat(turned.row(1)).containsExactly(factors.row(1));
    assertThat(turned.row(198)).containsExactly(factors.row(198));
  }

  private static Factors factors(int rows, int rank) {
    SplittableRandom random = new SplittableRandom(rows);
    float[] cells = new float[rows * rank];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (float) random.nextGaussian();
    }
    return new Factors(rank, cells);
  }
}
