package readalike.engine.catalog;

import java.time.Duration;

/**
 * From triples in any order to a matrix, by two stable counting sorts: by column and then by row,
 * which leaves the columns of each row rising.
 *
 * @param rows how many there are
 * @param columns how many there are
 * @param triples not copied
 */
record TripleSort(int rows, int columns, RatingMatrix.Triples triples) {
  private static final long DAY = Duration.ofDays(1).toSeconds();

  RatingMatrix matrix(MatrixStorage storage) {
    RatingMatrix sorted = byColumn(storage).transpose();
    for (int row = 0; row < rows; row++) {
      for (int i = sorted.start(row) + 1; i < sorted.start(row + 1); i++) {
        if (sorted.column(i) == sorted.column(i - 1)) {
          throw new IllegalArgumentException(
              "cell (" + row + ", " + sorted.column(i) + ") is given twice");
        }
      }
    }
    return sorted;
  }

  /** The transposed matrix. */
  private RatingMatrix byColumn(MatrixStorage storage) {
    int[] next = new int[columns + 1];
    long[] newest = new long[rows];
    boolean timed = false;
    for (int i = 0; i < triples.size(); i++) {
      int row = triples.row(i);
      int column = triples.column(i);
      if (row >= rows || column >= columns || !Float.isFinite(triples.value(i))) {
        throw new IllegalArgumentException(
            "cell (" + row + ", " + column + ") = " + triples.value(i) + " is not a rating");
      }
      if (row >= 0 && column >= 0) {
        next[column + 1]++;
        newest[row] = Math.max(newest[row], triples.time(i));
        timed |= triples.time(i) > 0;
      }
    }
    for (int column = 0; column < columns; column++) {
      next[column + 1] += next[column];
    }
    int[] starts = next.clone();
    MatrixCells cells = storage.cells(starts[columns], timed);
    for (int i = 0; i < triples.size(); i++) {
      int row = triples.row(i);
      int column = triples.column(i);
      if (row >= 0 && column >= 0) {
        cells.set(next[column]++, row, triples.value(i), age(newest[row], triples.time(i)));
      }
    }
    return new RatingMatrix(rows, starts, cells, storage);
  }

  /** A rating of unknown time may be as new as any. */
  private static int age(long newest, long time) {
    return time == 0 ? 0 : (int) Math.min((newest - time) / DAY, RatingMatrix.OLDEST);
  }
}
