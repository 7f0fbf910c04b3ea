package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RidgeSolverTest {
  private static final int K = 24;
  private static final float PENALTY = 0.7f;

  /** 16 and below take the dual way, 17 and above the gradient steps. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 13, 16, 17, 24, 33, 41, 200})
  void bothWaysGiveThePlainCholeskySolution(int n) {
    Factors factors = factors(300);
    float[] diagonal = new float[K];
    for (int d = 0; d < K; d++) {
      diagonal[d] = d * 0.1f;
    }
    Observations observed = everySeventh(n);
    float[] x = new float[K + 2];
    new RidgeSolver(factors, diagonal).solve(observed, PENALTY, x, 1, 1e-6f);
    double[] expected = plain(factors, diagonal, observed);
    assertThat(x[0]).isZero();
    for (int d = 0; d < K; d++) {
      assertThat(x[1 + d]).isCloseTo((float) expected[d], within(3e-5f));
    }
  }

  @Test
  void aRowWithoutObservationsIsZeroWhateverTheGuess() {
    float[] x = {5, 5};
    new RidgeSolver(new Factors(2, new float[] {1, 2}), new float[2])
        .solve(new Observations(), 1, x, 0, 1e-3f);
    assertThat(x).containsExactly(0, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 16, 17, 200})
  void theSumThatIsReturnedIsThatOfTheSolution(int n) {
    Factors factors = factors(300);
    float[] diagonal = new float[K];
    Arrays.fill(diagonal, 0.3f);
    Observations observed = everySeventh(n);
    float[] x = new float[K];
    double returned = new RidgeSolver(factors, diagonal).solve(observed, PENALTY, x, 0, 1e-2f);
    double expected = 0;
    for (int d = 0; d < K; d++) {
      expected += (diagonal[d] + PENALTY) * x[d] * x[d];
    }
    for (int j = 0; j < n; j++) {
      double miss =
          observed.target(j) - ScalarKernels.dot(factors.row(observed.row(j)), 0, x, 0, K);
      expected += observed.weight(j) * miss * miss;
    }
    assertThat(returned).isCloseTo(expected, within(1e-4 * n));
  }

  @Test
  void aSolverGivesTheSameRowWhateverItSolvedBefore() {
    Factors factors = factors(300);
    RidgeSolver used = new RidgeSolver(factors, new float[K]);
    float[] other = new float[K];
    for (int n : new int[] {200, 6, 5}) {
      used.solve(everySeventh(n), 3 * PENALTY, other, 0, 1e-3f);
    }
    for (int n : new int[] {5, 37}) {
      float[] afterOthers = new float[K];
      used.solve(everySeventh(n), PENALTY, afterOthers, 0, 1e-3f);
      float[] fresh = new float[K];
      new RidgeSolver(factors, new float[K]).solve(everySeventh(n), PENALTY, fresh, 0, 1e-3f);
      assertThat(afterOthers).containsExactly(fresh);
    }
  }

  @Test
  void targetsOfZeroGiveZero() {
    Observations observed = new Observations();
    for (int j = 0; j < 100; j++) {
      observed.add(j, 1, 0);
    }
    float[] x = new float[K];
    x[3] = 2;
    new RidgeSolver(factors(100), new float[K]).solve(observed, PENALTY, x, 0, 1e-3f);
    assertThat(x).containsOnly(0);
  }

  private static Observations everySeventh(int n) {
    Observations observed = new Observations();
    for (int j = 0; j < n; j++) {
      observed.add((j * 7) % 300, 0.5f + j % 3, j % 4 == 0 ? 0.2f : 1);
    }
    return observed;
  }

  /** The normal equations written out and solved at once. */
  private static double[] plain(Factors factors, float[] diagonal, Observations observed) {
    double[] matrix = new double[K * K];
    double[] right = new double[K];
    for (int j = 0; j < observed.count(); j++) {
      float[] y = factors.row(observed.row(j));
      for (int a = 0; a < K; a++) {
        right[a] += observed.weight(j) * observed.target(j) * y[a];
        for (int b = 0; b < K; b++) {
          matrix[a * K + b] += (double) observed.weight(j) * y[a] * y[b];
        }
      }
    }
    for (int d = 0; d < K; d++) {
      matrix[d * K + d] += diagonal[d] + PENALTY;
    }
    Cholesky.solve(matrix, K, right);
    return right;
  }

  private static Factors factors(int rows) {
    SplittableRandom random = new SplittableRandom(3);
    float[] cells = new float[rows * K];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (float) random.nextGaussian();
    }
    return new Factors(K, cells);
  }
}
