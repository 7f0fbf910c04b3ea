package readalike.engine.taste;

import readalike.engine.catalog.RatingMatrix;

/**
 * Solves every row of one side while the other side is fixed. Rows are independent, so the result
 * does not depend on the threads.
 *
 * @param fixed the side that stays
 * @param diagonal the shared diagonal of all normal matrices
 * @param solved the side that is solved in place; its old content is the first guess
 */
record HalfEpoch(Factors fixed, float[] diagonal, Factors solved) {
  /** What the cells of a row say, in the terms of the ridge problem. */
  @FunctionalInterface
  interface RowView {
    void observe(int row, Observations observed);
  }

  /** The penalty of a row with so many observations. */
  @FunctionalInterface
  interface Penalty {
    float of(int observations);
  }

  /**
   * Solves the rows.
   *
   * @return the sum of what the solves of all rows minimise
   */
  double run(RatingMatrix rows, RowView view, Penalty penalty, float tolerance, Workers workers) {
    double[] minima = new double[rows.rows()];
    workers.overRows(
        rows.rows(),
        () -> {
          RidgeSolver solver = new RidgeSolver(fixed, diagonal);
          Observations observed = new Observations();
          return (from, to) -> {
            for (int row = from; row < to; row++) {
              observed.clear();
              view.observe(row, observed);
              minima[row] =
                  solver.solve(
                      observed,
                      penalty.of(rows.count(row)),
                      solved.cells(),
                      row * solved.rank(),
                      tolerance);
            }
          };
        });
    double sum = 0;
    for (double minimum : minima) {
      sum += minimum;
    }
    return sum;
  }
}
