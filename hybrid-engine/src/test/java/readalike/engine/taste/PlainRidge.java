package readalike.engine.taste;

/** A ridge regression written out as normal equations in double precision, to compare with. */
final class PlainRidge {
  private final Factors factors;
  private final double[] matrix;
  private final double[] right;

  PlainRidge(Factors factors, double penalty) {
    int k = factors.rank();
    this.factors = factors;
    this.matrix = new double[k * k];
    this.right = new double[k];
    for (int d = 0; d < k; d++) {
      matrix[d * k + d] = penalty;
    }
  }

  /** Adds the unobserved: every row with a weight and the target 0. */
  PlainRidge plusAll(double weight) {
    for (int row = 0; row < factors.rows(); row++) {
      add(row, weight, 0);
    }
    return this;
  }

  void add(int row, double weight, double target) {
    int k = factors.rank();
    float[] y = factors.row(row);
    for (int a = 0; a < k; a++) {
      right[a] += weight * target * y[a];
      for (int b = 0; b < k; b++) {
        matrix[a * k + b] += weight * y[a] * y[b];
      }
    }
  }

  double[] solve() {
    double[] solution = right.clone();
    Cholesky.solve(matrix.clone(), factors.rank(), solution);
    return solution;
  }
}
