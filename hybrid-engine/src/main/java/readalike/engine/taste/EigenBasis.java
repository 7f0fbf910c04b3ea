package readalike.engine.taste;

/**
 * The eigenvectors of a Gram matrix, found by one-sided Jacobi rotations of its Cholesky factor.
 *
 * <p>In this basis the matrix that every row's normal equations share is diagonal. The method works
 * on whole rows only, which suits vector units, and finishes in a sweep or two when the matrix is
 * nearly diagonal already, as it is from the second epoch on. Source: Drmac and Veselic, "New fast
 * and accurate Jacobi SVD algorithm", SIAM J. Matrix Anal. Appl. 29 (2008).
 *
 * @param rank order k of the matrix
 * @param vectors k x k, row-major; column j is the j-th eigenvector
 * @param values the k eigenvalues, at least 0, in the order of the columns
 */
record EigenBasis(int rank, float[] vectors, float[] values) {
  private static final int MAX_SWEEPS = 30;

  /** Below this trace squares of factors leave the range of floats: the matrix counts as zero. */
  private static final double NOTHING = 1e-30;

  /** Share of a diagonal element that sums of float products can leave over of 0. */
  private static final double ROUNDING = 1e-5;

  /**
   * Takes a Gram matrix apart.
   *
   * @param gram symmetric and positive semi-definite, k x k, row-major; not changed
   * @throws ArithmeticException when the matrix holds numbers that are not finite
   */
  static EigenBasis of(double[] gram, int rank, Workers workers) {
    double trace = 0;
    for (int i = 0; i < rank; i++) {
      trace += gram[i * rank + i];
    }
    if (!Double.isFinite(trace)) {
      throw new ArithmeticException("training diverged: the factors are not finite any more");
    }
    if (trace < NOTHING) {
      return ofZero(rank);
    }
    // A rank-deficient Gram matrix has no Cholesky factor; a shift far below float precision gives
    // it one.
    double shift = trace / rank * 1e-7;
    float[] columns = choleskyColumns(gram, rank, shift);
    JacobiSweep sweep = new JacobiSweep(columns, rank);
    for (int i = 0; i < MAX_SWEEPS && sweep.run(workers); i++) {}
    return normalised(columns, rank, shift);
  }

  /** Every basis is one of the zero matrix; this one turns nothing. */
  private static EigenBasis ofZero(int rank) {
    float[] identity = new float[rank * rank];
    for (int d = 0; d < rank; d++) {
      identity[d * rank + d] = 1;
    }
    return new EigenBasis(rank, identity, new float[rank]);
  }

  /**
   * The columns of the lower factor L of {@code gram + shift I}, each as a row of the result. Where
   * a pivot is rounding alone, the matrix has no more rank there: what stands below is rounding
   * too, which a division by a pivot near 0 would make as large as you like.
   */
  private static float[] choleskyColumns(double[] gram, int rank, double shift) {
    double[] lower = gram.clone();
    for (int j = 0; j < rank; j++) {
      double pivot = gram[j * rank + j] - Cholesky.dot(lower, j * rank, j * rank, j);
      boolean isRounding = pivot <= ROUNDING * gram[j * rank + j];
      double root = Math.sqrt(isRounding ? shift : pivot + shift);
      lower[j * rank + j] = root;
      for (int i = j + 1; i < rank; i++) {
        lower[i * rank + j] =
            isRounding
                ? 0
                : (lower[i * rank + j] - Cholesky.dot(lower, i * rank, j * rank, j)) / root;
      }
    }
    float[] columns = new float[rank * rank];
    for (int i = 0; i < rank; i++) {
      for (int j = 0; j <= i; j++) {
        columns[j * rank + i] = (float) lower[i * rank + j];
      }
    }
    return columns;
  }

  private static EigenBasis normalised(float[] columns, int rank, double shift) {
    float[] vectors = new float[rank * rank];
    float[] values = new float[rank];
    for (int j = 0; j < rank; j++) {
      double square = Kernels.dot(columns, j * rank, columns, j * rank, rank);
      values[j] = (float) Math.max(square - shift, 0);
      double length = Math.sqrt(square);
      for (int i = 0; i < rank; i++) {
        vectors[i * rank + j] = (float) (columns[j * rank + i] / length);
      }
    }
    return new EigenBasis(rank, vectors, values);
  }
}
