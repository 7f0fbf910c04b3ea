package readalike.engine.catalog;

import java.util.Arrays;
import java.util.List;

/**
 * Ratings as a sparse matrix, compressed by rows (CSR). Rows are users and columns are books, or
 * the other way round after {@link #transpose()}. Immutable and thread-safe.
 */
public final class RatingMatrix {
  private final int columns;
  private final int[] starts;
  private final int[] columnOf;
  private final float[] values;

  private RatingMatrix(int columns, int[] starts, int[] columnOf, float[] values) {
    this.columns = columns;
    this.starts = starts;
    this.columnOf = columnOf;
    this.values = values;
  }

  /** Ratings one by one in any order, wherever they are kept. */
  public interface Triples {
    /** How many there are. */
    int size();

    /** The row of the rating at a position; -1 leaves the rating out. */
    int row(int position);

    /** The column; -1 leaves the rating out. */
    int column(int position);

    float value(int position);
  }

  /**
   * Builds the matrix from triples in any order, without copying them first. Within a row the
   * columns rise.
   *
   * @throws IllegalArgumentException when a number is out of range, a value is not finite, or a
   *     cell is given twice
   */
  public static RatingMatrix of(int rows, int columns, Triples triples) {
    // Two stable counting sorts, by column and then by row, leave the columns of each row rising.
    RatingMatrix sorted = sortedByColumn(rows, columns, triples).transpose();
    for (int row = 0; row < rows; row++) {
      for (int i = sorted.starts[row] + 1; i < sorted.starts[row + 1]; i++) {
        if (sorted.columnOf[i] == sorted.columnOf[i - 1]) {
          throw new IllegalArgumentException(
              "cell (" + row + ", " + sorted.columnOf[i] + ") is given twice");
        }
      }
    }
    return sorted;
  }

  /**
   * Builds the matrix from triples in any order. Within a row the columns rise.
   *
   * @param rowOf row of each cell, 0 to rows-1
   * @param columnOf column of each cell, 0 to columns-1
   * @param values value of each cell, finite
   * @throws IllegalArgumentException when lengths differ, a number is out of range or a cell is
   *     given twice
   */
  public static RatingMatrix of(
      int rows, int columns, int[] rowOf, int[] columnOf, float[] values) {
    if (rowOf.length != columnOf.length || rowOf.length != values.length) {
      throw new IllegalArgumentException(
          "triples differ in length: "
              + rowOf.length
              + ", "
              + columnOf.length
              + ", "
              + values.length);
    }
    return of(
        rows,
        columns,
        new Triples() {
          @Override
          public int size() {
            return values.length;
          }

          @Override
          public int row(int position) {
            return known(rowOf[position]);
          }

          @Override
          public int column(int position) {
            return known(columnOf[position]);
          }

          @Override
          public float value(int position) {
            return values[position];
          }
        });
  }

  /** Of arrays nothing is left out. */
  private static int known(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("number " + number + " is negative");
    }
    return number;
  }

  /**
   * Takes a finished matrix over without copying it; whoever filled the arrays gives them away.
   *
   * @param starts position of the first cell of each row, and at last the number of cells
   * @param columnOf column of each cell, rising within a row
   * @param values value of each cell, finite
   * @throws IllegalArgumentException when the arrays do not fit together or columns do not rise
   */
  public static RatingMatrix ofRows(int columns, int[] starts, int[] columnOf, float[] values) {
    int rows = starts.length - 1;
    if (columnOf.length != values.length || rows < 0 || starts[0] != 0) {
      throw new IllegalArgumentException(
          "starts must begin with 0, and columns and values be as many, got "
              + columnOf.length
              + " and "
              + values.length);
    }
    for (int row = 0; row < rows; row++) {
      if (starts[row + 1] < starts[row] || starts[row + 1] > values.length) {
        throw new IllegalArgumentException("row " + row + " ends at " + starts[row + 1]);
      }
      int last = -1;
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        if (columnOf[i] <= last || columnOf[i] >= columns || !Float.isFinite(values[i])) {
          throw new IllegalArgumentException(
              "row "
                  + row
                  + " needs rising columns below "
                  + columns
                  + " and finite values, got "
                  + columnOf[i]
                  + " = "
                  + values[i]);
        }
        last = columnOf[i];
      }
    }
    if (starts[rows] != values.length) {
      throw new IllegalArgumentException(
          "the last row ends at " + starts[rows] + " of " + values.length + " cells");
    }
    return new RatingMatrix(columns, starts, columnOf, values);
  }

  /**
   * The matrix with one row for each profile.
   *
   * @throws IllegalArgumentException when a profile names a book that is not below {@code books}
   */
  public static RatingMatrix ofProfiles(List<Profile> profiles, int books) {
    int cells = 0;
    for (Profile profile : profiles) {
      cells += profile.size();
    }
    int[] starts = new int[profiles.size() + 1];
    int[] columnOf = new int[cells];
    float[] values = new float[cells];
    int at = 0;
    for (int user = 0; user < profiles.size(); user++) {
      Profile profile = profiles.get(user);
      if (profile.size() > 0 && profile.book(profile.size() - 1) >= books) {
        throw new IllegalArgumentException(
            "book number " + profile.book(profile.size() - 1) + " is not below " + books);
      }
      for (int i = 0; i < profile.size(); i++) {
        columnOf[at] = profile.book(i);
        values[at++] = profile.rating(i);
      }
      starts[user + 1] = at;
    }
    return new RatingMatrix(books, starts, columnOf, values);
  }

  /** The transposed matrix, by a counting sort that is stable in the order of the triples. */
  private static RatingMatrix sortedByColumn(int rows, int columns, Triples triples) {
    int[] starts = new int[columns + 1];
    for (int i = 0; i < triples.size(); i++) {
      int row = triples.row(i);
      int column = triples.column(i);
      if (row >= rows || column >= columns || !Float.isFinite(triples.value(i))) {
        throw new IllegalArgumentException(
            "cell (" + row + ", " + column + ") = " + triples.value(i) + " is not a rating");
      }
      if (row >= 0 && column >= 0) {
        starts[column + 1]++;
      }
    }
    for (int column = 0; column < columns; column++) {
      starts[column + 1] += starts[column];
    }
    int[] next = starts.clone();
    int[] sortedRows = new int[starts[columns]];
    float[] sortedCells = new float[starts[columns]];
    for (int i = 0; i < triples.size(); i++) {
      int row = triples.row(i);
      int column = triples.column(i);
      if (row >= 0 && column >= 0) {
        int at = next[column]++;
        sortedRows[at] = row;
        sortedCells[at] = triples.value(i);
      }
    }
    return new RatingMatrix(rows, starts, sortedRows, sortedCells);
  }

  /** The same ratings with rows and columns exchanged; needs no memory besides the result's. */
  public RatingMatrix transpose() {
    int[] next = new int[columns + 1];
    for (int column : columnOf) {
      next[column + 1]++;
    }
    for (int column = 0; column < columns; column++) {
      next[column + 1] += next[column];
    }
    int[] transposedStarts = next.clone();
    int[] rowOf = new int[columnOf.length];
    float[] transposed = new float[columnOf.length];
    for (int row = 0; row < rows(); row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        int at = next[columnOf[i]]++;
        rowOf[at] = row;
        transposed[at] = values[i];
      }
    }
    return new RatingMatrix(rows(), transposedStarts, rowOf, transposed);
  }

  public int rows() {
    return starts.length - 1;
  }

  public int columns() {
    return columns;
  }

  /** How many ratings there are in all. */
  public int cells() {
    return columnOf.length;
  }

  /** Position of the first cell of a row; {@code start(row + 1)} is the end. */
  public int start(int row) {
    return starts[row];
  }

  /** How many cells a row has. */
  public int count(int row) {
    return starts[row + 1] - starts[row];
  }

  /** Position of the cell of a row and a column; negative when there is none. */
  public int cell(int row, int column) {
    return Arrays.binarySearch(columnOf, starts[row], starts[row + 1], column);
  }

  /** The column of the cell at a position. */
  public int column(int position) {
    return columnOf[position];
  }

  /** The rating of the cell at a position. */
  public float value(int position) {
    return values[position];
  }

  /** A row as a reader's profile; only sensible where the columns are books. */
  public Profile profile(int row) {
    int count = count(row);
    int[] books = new int[count];
    float[] ratings = new float[count];
    System.arraycopy(columnOf, starts[row], books, 0, count);
    System.arraycopy(values, starts[row], ratings, 0, count);
    return Profile.of(books, ratings);
  }
}
