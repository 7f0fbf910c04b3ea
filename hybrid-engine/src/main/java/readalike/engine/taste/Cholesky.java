package readalike.engine.taste;

/** Solves small symmetric positive definite systems in place. */
final class Cholesky {
  private Cholesky() {}

  /**
   * Replaces the right-hand side by the solution.
   *
   * @param matrix n x n, row-major, only the lower triangle is read; overwritten by its factor
   * @param right n numbers; overwritten by the solution
   * @throws ArithmeticException when the matrix is not positive definite
   */
  static void solve(double[] matrix, int n, double[] right) {
    // The diagonal keeps the factor's inverse: divisions are slow and wait for each other.
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double sum = matrix[i * n + j] - dot(matrix, i * n, j * n, j);
        matrix[i * n + j] = sum * matrix[j * n + j];
      }
      double pivot = matrix[i * n + i] - dot(matrix, i * n, i * n, i);
      if (!(pivot > 0)) {
        throw new ArithmeticException(
            "matrix is not positive definite: pivot " + i + " is " + pivot);
      }
      matrix[i * n + i] = 1 / Math.sqrt(pivot);
    }
    for (int i = 0; i < n; i++) {
      double sum = right[i];
      for (int l = 0; l < i; l++) {
        sum -= matrix[i * n + l] * right[l];
      }
      right[i] = sum * matrix[i * n + i];
    }
    // By rows, which lie together in memory.
    for (int i = n - 1; i >= 0; i--) {
      right[i] *= matrix[i * n + i];
      double solved = right[i];
      for (int l = 0; l < i; l++) {
        right[l] -= matrix[i * n + l] * solved;
      }
    }
  }

  /** Four sums side by side, since each addition waits for the one before it. */
  static double dot(double[] matrix, int at, int otherAt, int n) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int l = 0;
    for (; l <= n - 4; l += 4) {
      sum0 += matrix[at + l] * matrix[otherAt + l];
      sum1 += matrix[at + l + 1] * matrix[otherAt + l + 1];
      sum2 += matrix[at + l + 2] * matrix[otherAt + l + 2];
      sum3 += matrix[at + l + 3] * matrix[otherAt + l + 3];
    }
    for (; l < n; l++) {
      sum0 += matrix[at + l] * matrix[otherAt + l];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }
}
