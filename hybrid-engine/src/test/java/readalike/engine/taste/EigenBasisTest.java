package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EigenBasisTest {
  /** [[2,1],[1,2]] has the eigenvalues 1 and 3. */
  @Test
  void aTwoByTwoMatrixHasItsKnownEigenvalues() {
    float[] values = basis(new double[] {2, 1, 1, 2}, 2).values().clone();
    Arrays.sort(values);
    assertThat(values).containsExactly(new float[] {1, 3}, within(1e-5f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 16, 33, 96})
  void theMatrixIsDiagonalInItsBasis(int k) {
    double[] gram = gram(k, 3 * k);
    EigenBasis basis = basis(gram, k);
    double largest = 0;
    for (float value : basis.values()) {
      largest = Math.max(largest, value);
    }
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        double image = 0;
        for (int i = 0; i < k; i++) {
          for (int j = 0; j < k; j++) {
            image += basis.vectors()[i * k + a] * gram[i * k + j] * basis.vectors()[j * k + b];
          }
        }
        assertThat(image).isCloseTo(a == b ? basis.values()[a] : 0, within(1e-4 * largest));
      }
    }
  }

  @Test
  void aRankDeficientMatrixHasZeroEigenvalues() {
    double[] gram = gram(8, 3);
    int positive = 0;
    for (float value : basis(gram, 8).values()) {
      positive += value > 1e-4 ? 1 : 0;
    }
    assertThat(positive).isEqualTo(3);
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    assertThatThrownBy(() -> basis(new double[] {Double.NaN}, 1))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("diverged");
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 64, 100, 161})
  void theNumberOfThreadsDoesNotChangeABit(int k) {
    double[] gram = gram(k, 3 * k);
    try (Workers three = new Workers(3)) {
      EigenBasis other = EigenBasis.of(gram, k, three);
      assertThat(other.vectors()).isEqualTo(basis(gram, k).vectors());
      assertThat(other.values()).isEqualTo(basis(gram, k).values());
    }
  }

  private static EigenBasis basis(double[] gram, int rank) {
    try (Workers workers = new Workers(1)) {
      return EigenBasis.of(gram, rank, workers);
    }
  }

  /** The Gram matrix of {@code rows} random rows. */
  private static double[] gram(int k, int rows) {
    SplittableRandom random = new SplittableRandom(k);
    double[] gram = new double[k * k];
    for (int r = 0; r < rows; r++) {
      double[] row = new double[k];
      Arrays.setAll(row, i -> random.nextGaussian());
      for (int i = 0; i < k * k; i++) {
        gram[i] += row[i / k] * row[i % k];
      }
    }
    return gram;
  }
}
