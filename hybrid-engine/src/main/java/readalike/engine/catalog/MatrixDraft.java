package readalike.engine.catalog;

/**
 * A matrix on the way: room for cells whose rows are known, filled position by position, by several
 * threads if each has positions of its own.
 */
public final class MatrixDraft {
  private final int columns;
  private final int[] starts;
  private final MatrixCells cells;
  private final MatrixStorage storage;

  /**
   * Makes room.
   *
   * @param starts position of the first cell of each row, and at last the number of cells; not
   *     copied
   * @param timed whether cells have an age
   */
  public MatrixDraft(int columns, int[] starts, boolean timed, MatrixStorage storage) {
    this(columns, starts, storage.cells(starts[starts.length - 1], timed), storage);
  }

  MatrixDraft(int columns, int[] starts, MatrixCells cells, MatrixStorage storage) {
    this.columns = columns;
    this.starts = starts;
    this.cells = cells;
    this.storage = storage;
  }

  /**
   * Fills a position.
   *
   * @param age days before the newest rating of the row, at least 0
   */
  public void set(int position, int column, float value, int age) {
    cells.set(position, column, value, Math.min(age, RatingMatrix.OLDEST));
  }

  /**
   * The matrix; the draft must not be filled any more.
   *
   * @throws IllegalArgumentException when rows do not follow each other, columns do not rise within
   *     one or are out of range, or a value is not finite
   */
  public RatingMatrix finished() {
    int rows = starts.length - 1;
    if (rows < 0 || starts[0] != 0) {
      throw new IllegalArgumentException("starts must begin with 0");
    }
    for (int row = 0; row < rows; row++) {
      if (starts[row + 1] < starts[row] || starts[row + 1] > cells.size()) {
        throw new IllegalArgumentException("row " + row + " ends at " + starts[row + 1]);
      }
      int last = -1;
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        int column = cells.column(i);
        if (column <= last || column >= columns || !Float.isFinite(cells.value(i))) {
          throw new IllegalArgumentException(
              "row "
                  + row
                  + " needs rising columns below "
                  + columns
                  + " and finite values, got "
                  + column
                  + " = "
                  + cells.value(i));
        }
        last = column;
      }
    }
    if (starts[rows] != cells.size()) {
      throw new IllegalArgumentException(
          "the last row ends at " + starts[rows] + " of " + cells.size() + " cells");
    }
    return new RatingMatrix(columns, starts, cells, storage);
  }
}
