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
  /**
   * Most observations whose dual system is solved, from {@value #MANY_DIMENSIONS} dimensions on.
   */
  private static final int DUAL_LIMIT = 32;

  /** The same below: the dual system costs no less then, but each gradient step does. */
  private static final int SMALL_DUAL_LIMIT = 16;

  private static final int MANY_DIMENSIONS = 256;

  private final Factors factors;
  private final float[] diagonal;
  private final int rank;
  private final DiagonalRoots roots;
  private final float[] inverse;
  private final float[] right;
  private final float[] residual;
  private final float[] preconditioned;
  private final float[] direction;
  private final float[] image;
  private final float[] sums = new float[12];
  private final float[] products = new float[DUAL_LIMIT * DUAL_LIMIT];
  private final double[] dual = new double[DUAL_LIMIT * DUAL_LIMIT];
  private final double[] coefficients = new double[DUAL_LIMIT];
  private float[] gathered;
  private float[] scales;

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
    this.roots = new DiagonalRoots(diagonal, DUAL_LIMIT);
    this.inverse = new float[rank];
    this.right = new float[rank];
    this.residual = new float[rank];
    this.preconditioned = new float[rank];
    this.direction = new float[rank];
    this.image = new float[rank];
    this.gathered = new float[DUAL_LIMIT * rank];
    this.scales = new float[DUAL_LIMIT];
  }

  /** Whether the solution of a row with so many observations depends on the first guess. */
  static boolean startsFromGuess(int observations, int rank) {
    return observations > (rank < MANY_DIMENSIONS ? SMALL_DUAL_LIMIT : DUAL_LIMIT);
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
   * @return the minimised sum at the solution
   */
  double solve(Observations observed, float regularisation, float[] x, int at, float tolerance) {
    int n = observed.count();
    if (n == 0) {
      Arrays.fill(x, at, at + rank, 0);
      return 0;
    }
    makeRoom(n);
    return startsFromGuess(n, rank)
        ? solveByGradients(observed, regularisation, x, at, tolerance)
        : solveDual(observed, regularisation, x, at);
  }

  /** The kernels take four rows at a time; rows beyond the last are zero. */
  private static int padded(int n) {
    return (n + 3) / 4 * 4;
  }

  private void makeRoom(int n) {
    int padded = padded(n);
    if (scales.length < padded) {
      int room = Math.max(padded, scales.length * 2);
      scales = new float[room];
      gathered = new float[Math.multiplyExact(room, rank)];
    }
    Arrays.fill(scales, n, padded, 0);
    Arrays.fill(gathered, n * rank, padded * rank, 0);
  }

  /**
   * x = M^-1 Y' a with (Y M^-1 Y' + W^-1) a = targets, where M is the diagonal part. The minimum is
   * the targets times a.
   */
  private double solveDual(Observations observed, float regularisation, float[] x, int at) {
    int n = observed.count();
    int padded = padded(n);
    float[] root = roots.of(n, regularisation);
    for (int j = 0; j < n; j++) {
      Kernels.multiply(factors.cells(), observed.row(j) * rank, root, gathered, j * rank, rank);
    }
    for (int i = 0; i < n; i += 4) {
      for (int j = 0; j < i + 4; j += 2) {
        RowKernels.dotFourByTwo(
            gathered, i * rank, j * rank, rank, products, i * padded + j, padded);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        dual[i * n + j] = products[i * padded + j];
      }
      dual[i * n + i] += 1.0 / observed.weight(i);
      coefficients[i] = observed.target(i);
    }
    Cholesky.solve(dual, n, coefficients);
    double minimum = 0;
    for (int j = 0; j < n; j++) {
      scales[j] = (float) coefficients[j];
      minimum += coefficients[j] * observed.target(j);
    }
    Arrays.fill(x, at, at + rank, 0);
    addScaledRows(n, x, at);
    Kernels.multiply(x, at, root, x, at, rank);
    return minimum;
  }

  /**
   * With the right-hand side b and the residual r = b - A x, the sum is that of the weighted
   * squared targets, less x . (b + r).
   */
  private double solveByGradients(
      Observations observed, float regularisation, float[] x, int at, float tolerance) {
    double squares = begin(observed, regularisation, x, at);
    System.arraycopy(right, 0, residual, 0, rank);
    double goal = tolerance * (double) tolerance * preconditionedError();
    if (goal == 0) {
      Arrays.fill(x, at, at + rank, 0);
      return squares;
    }
    Kernels.addScaled(-1, image, 0, residual, 0, rank);
    double error = preconditionedError();
    System.arraycopy(preconditioned, 0, direction, 0, rank);
    // Rounding takes away a little of what the directions have won: more of them than dimensions.
    for (int step = 0; step < 2 * rank && error > goal; step++) {
      multiply(observed, regularisation, direction, 0);
      float length = (float) (error / Kernels.dot(direction, 0, image, 0, rank));
      Kernels.addScaled(length, direction, 0, x, at, rank);
      Kernels.addScaled(-length, image, 0, residual, 0, rank);
      double next = preconditionedError();
      float keep = (float) (next / error);
      for (int d = 0; d < rank; d++) {
        direction[d] = preconditioned[d] + keep * direction[d];
      }
      error = next;
    }
    return squares
        - Kernels.dot(x, at, right, 0, rank)
        - (double) Kernels.dot(x, at, residual, 0, rank);
  }

  /**
   * Gathers the rows and takes from them, while they are in the first-level cache, all that the
   * steps start from: the right-hand side, the normal matrix times the first guess, and the inverse
   * of its whole diagonal.
   *
   * @return the sum of the weighted squared targets
   */
  private double begin(Observations observed, float regularisation, float[] x, int at) {
    for (int d = 0; d < rank; d++) {
      inverse[d] = diagonal[d] + regularisation;
    }
    Kernels.multiply(x, at, inverse, image, 0, rank);
    Arrays.fill(right, 0);
    int n = observed.count();
    double squares = 0;
    for (int j = 0; j < n; j += 4) {
      Arrays.fill(sums, 0);
      int end = Math.min(j + 4, n);
      for (int i = j; i < end; i++) {
        System.arraycopy(factors.cells(), observed.row(i) * rank, gathered, i * rank, rank);
      }
      RowKernels.dotFour(gathered, j * rank, x, at, rank, sums, 0);
      for (int i = j; i < end; i++) {
        float weight = observed.weight(i);
        float target = weight * observed.target(i);
        sums[i - j] *= weight;
        sums[4 + i - j] = target;
        sums[8 + i - j] = weight;
        squares += (double) target * observed.target(i);
      }
      RowKernels.addNormalFour(sums, gathered, j * rank, image, right, inverse, rank);
    }
    for (int d = 0; d < rank; d++) {
      inverse[d] = 1 / inverse[d];
    }
    return squares;
  }

  private float preconditionedError() {
    Kernels.multiply(residual, 0, inverse, preconditioned, 0, rank);
    return Kernels.dot(residual, 0, preconditioned, 0, rank);
  }

  /** image = normal matrix times {@code v}. */
  private void multiply(Observations observed, float regularisation, float[] v, int at) {
    for (int d = 0; d < rank; d++) {
      image[d] = (diagonal[d] + regularisation) * v[at + d];
    }
    int n = observed.count();
    for (int j = 0; j < n; j += 4) {
      RowKernels.dotFour(gathered, j * rank, v, at, rank, scales, j);
      for (int i = j; i < Math.min(j + 4, n); i++) {
        scales[i] *= observed.weight(i);
      }
      RowKernels.addScaledFour(scales, j, gathered, j * rank, image, 0, rank);
    }
  }

  /** Adds the gathered rows, times their scales. */
  private void addScaledRows(int n, float[] y, int at) {
    for (int j = 0; j < n; j += 4) {
      RowKernels.addScaledFour(scales, j, gathered, j * rank, y, at, rank);
    }
  }
}
