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
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i * n + j];
        for (int l = 0; l < j; l++) {
          sum -= matrix[i * n + l] * matrix[j * n + l];
        }
        if (i > j) {
          matrix[i * n + j] = sum / matrix[j * n + j];
        } else if (sum > 0) {
          matrix[i * n + i] = Math.sqrt(sum);
        } else {
          throw new ArithmeticException(
              "matrix is not positive definite: pivot " + i + " is " + sum);
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int l = 0; l < i; l++) {
        right[i] -= matrix[i * n + l] * right[l];
      }
      right[i] /= matrix[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int l = i + 1; l < n; l++) {
        right[i] -= matrix[l * n + i] * right[l];
      }
      right[i] /= matrix[i * n + i];
    }
  }
}
