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
        double sum = matrix[i * n + j] - dot(matrix, i * n, j * n, j);
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
