package readalike.engine.taste;

import java.util.Arrays;

/**
 * The one ridge regression behind training and fold-in, of the ranking and of the rating model.
 *
 * <p>For one row with observations j it finds the x of rank k that minimises
 *
 * <pre>sum_j weight_j (target_j - x . y_j)^2 + sum_d (diagonal_d + regularisation) x_d^2</pre>
 *
 * where y_j are rows of the other side's factors and the diagonal is the shared part of all normal
 * matrices (the Gram matrix times the weight of the unobserved, in its own eigenbasis; zero for
 * ratings). The normal matrix is thus diagonal plus n rank-one terms. Few observations are solved
 * exactly through the n x n dual system (Woodbury), in about n^2 k / 2 multiplications; many by
 * conjugate gradients preconditioned with the diagonal (Hestenes and Stiefel 1952; for implicit ALS
 * Takacs, Pilaszy and Tikk, RecSys 2011), in 2 n k each step.
 *
 * <p>Confined to one thread: it owns the buffers of the inner loops.
 */
final class RidgeSolver {
  /** Up to so many observations the dual system is cheaper than the gradient steps. */
  private static final int DUAL_LIMIT = 40;

  private final Factors factors;
  private final float[] diagonal;
  private final int rank;
  private final float[] inverse;
  private final float[] residual;
  private final float[] direction;
  private final float[] image;
  private final double[] dual = new double[DUAL_LIMIT * DUAL_LIMIT];
  private final double[] coefficients = new double[DUAL_LIMIT];
  private float[] gathered;

  /**
   * Prepares solves against one side's factors.
   *
   * @param factors the other side, whose rows the observations name
   * @param diagonal k shared diagonal terms, at least 0
   */
  RidgeSolver(Factors factors, float[] diagonal) {
    if (diagonal.length != factors.rank()) {
      throw new IllegalArgumentException(
          "diagonal has " + diagonal.length + " terms for rank " + factors.rank());
    }
    this.factors = factors;
    this.diagonal = diagonal;
    this.rank = factors.rank();
    this.inverse = new float[rank];
    this.residual = new float[rank];
    this.direction = new float[rank];
    this.image = new float[rank];
    this.gathered = new float[DUAL_LIMIT * rank];
  }

  /**
   * Solves one row in place.
   *
   * @param observed the observations; none gives the zero vector
   * @param regularisation above 0
   * @param x where the solution goes; its old content is the first guess
   * @param at position of the row in {@code x}
   * @param tolerance length of the remaining gradient, relative to the first right-hand side, at
   *     which the gradient steps end
   */
  void solve(Observations observed, float regularisation, float[] x, int at, float tolerance) {
    int n = observed.count();
    if (n == 0) {
      Arrays.fill(x, at, at + rank, 0);
      return;
    }
    gather(observed);
    if (n <= DUAL_LIMIT) {
      solveDual(observed, regularisation, x, at);
    } else {
      solveByGradients(observed, regularisation, x, at, tolerance);
    }
  }

  private void gather(Observations observed) {
    int n = observed.count();
    if (gathered.length < n * rank) {
      gathered = new float[Math.max(n * rank, gathered.length * 2)];
    }
    for (int j = 0; j < n; j++) {
      System.arraycopy(factors.cells(), observed.row(j) * rank, gathered, j * rank, rank);
    }
  }

  /** x = M^-1 Y' a with (Y M^-1 Y' + W^-1) a = targets, where M is the diagonal part. */
  private void solveDual(Observations observed, float regularisation, float[] x, int at) {
    int n = observed.count();
    for (int d = 0; d < rank; d++) {
      inverse[d] = (float) (1 / Math.sqrt(diagonal[d] + regularisation));
    }
    for (int j = 0; j < n; j++) {
      for (int d = 0; d < rank; d++) {
        gathered[j * rank + d] *= inverse[d];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        dual[i * n + j] = Kernels.dot(gathered, i * rank, gathered, j * rank, rank);
      }
      dual[i * n + i] += 1.0 / observed.weight(i);
      coefficients[i] = observed.target(i);
    }
    Cholesky.solve(dual, n, coefficients);
    Arrays.fill(x, at, at + rank, 0);
    for (int j = 0; j < n; j++) {
      Kernels.addScaled((float) coefficients[j], gathered, j * rank, x, at, rank);
    }
    for (int d = 0; d < rank; d++) {
      x[at + d] *= inverse[d];
    }
  }

  private void solveByGradients(
      Observations observed, float regularisation, float[] x, int at, float tolerance) {
    int n = observed.count();
    precondition(observed, regularisation);
    Arrays.fill(residual, 0);
    double scale = 0;
    for (int j = 0; j < n; j++) {
      Kernels.addScaled(
          observed.weight(j) * observed.target(j), gathered, j * rank, residual, 0, rank);
    }
    for (int d = 0; d < rank; d++) {
      scale += (double) residual[d] * residual[d] * inverse[d];
    }
    if (scale == 0) {
      Arrays.fill(x, at, at + rank, 0);
      return;
    }
    multiply(observed, regularisation, x, at);
    Kernels.addScaled(-1, image, 0, residual, 0, rank);
    double error = preconditionedError();
    double goal = (double) tolerance * tolerance * scale;
    for (int d = 0; d < rank; d++) {
      direction[d] = residual[d] * inverse[d];
    }
    for (int step = 0; step < rank && error > goal; step++) {
      multiply(observed, regularisation, direction, 0);
      double curvature = Kernels.dot(direction, 0, image, 0, rank);
      float length = (float) (error / curvature);
      Kernels.addScaled(length, direction, 0, x, at, rank);
      Kernels.addScaled(-length, image, 0, residual, 0, rank);
      double next = preconditionedError();
      float keep = (float) (next / error);
      for (int d = 0; d < rank; d++) {
        direction[d] = residual[d] * inverse[d] + keep * direction[d];
      }
      error = next;
    }
  }

  /** The inverse of the normal matrix' whole diagonal. */
  private void precondition(Observations observed, float regularisation) {
    for (int d = 0; d < rank; d++) {
      inverse[d] = diagonal[d] + regularisation;
    }
    for (int j = 0; j < observed.count(); j++) {
      float weight = observed.weight(j);
      for (int d = 0; d < rank; d++) {
        float y = gathered[j * rank + d];
        inverse[d] += weight * y * y;
      }
    }
    for (int d = 0; d < rank; d++) {
      inverse[d] = 1 / inverse[d];
    }
  }

  private double preconditionedError() {
    double sum = 0;
    for (int d = 0; d < rank; d++) {
      sum += (double) residual[d] * residual[d] * inverse[d];
    }
    return sum;
  }

  /** image = normal matrix times {@code v}. */
  private void multiply(Observations observed, float regularisation, float[] v, int at) {
    for (int d = 0; d < rank; d++) {
      image[d] = (diagonal[d] + regularisation) * v[at + d];
    }
    for (int j = 0; j < observed.count(); j++) {
      float product = Kernels.dot(gathered, j * rank, v, at, rank);
      Kernels.addScaled(observed.weight(j) * product, gathered, j * rank, image, 0, rank);
    }
  }
}
