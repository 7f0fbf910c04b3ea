package readalike.engine.catalog;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Ratings as a sparse matrix, compressed by rows (CSR). Rows are users and columns are books, or
 * the other way round after {@link #transpose()}. Immutable and thread-safe.
 *
 * <p>Where ratings have times, each cell has an age: the whole days by which it is older than its
 * reader's newest rating. So no clock is needed, and the moment itself is not kept.
 */
public final class RatingMatrix {
  /** The oldest age in days that is told apart, some 179 years. */
  public static final int OLDEST = Character.MAX_VALUE;

  private final int columns;
  private final int[] starts;
  private final MatrixCells cells;
  private final MatrixStorage storage;

  RatingMatrix(int columns, int[] starts, MatrixCells cells, MatrixStorage storage) {
    this.columns = columns;
    this.starts = starts;
    this.cells = cells;
    this.storage = storage;
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

    /** Seconds since 1970, 0 where not known. */
    default long time(int position) {
      return 0;
    }
  }

  /**
   * Builds the matrix in arrays from triples in any order, without copying them first. Within a row
   * the columns rise.
   *
   * @throws IllegalArgumentException when a number is out of range, a value is not finite, or a
   *     cell is given twice
   */
  public static RatingMatrix of(int rows, int columns, Triples triples) {
    return of(rows, columns, triples, MatrixStorage.HEAP);
  }

  /** The same, with its cells where the storage says. */
  public static RatingMatrix of(int rows, int columns, Triples triples, MatrixStorage storage) {
    return new TripleSort(rows, columns, triples).matrix(storage);
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
    if (columnOf.length != values.length) {
      throw new IllegalArgumentException(
          "columns and values must be as many, got " + columnOf.length + " and " + values.length);
    }
    return new MatrixDraft(columns, starts, new HeapCells(columnOf, values), MatrixStorage.HEAP)
        .finished();
  }

  /**
   * The matrix with one row for each profile.
   *
   * @throws IllegalArgumentException when a profile names a book that is not below {@code books}
   */
  public static RatingMatrix ofProfiles(List<Profile> profiles, int books) {
    int[] starts = new int[profiles.size() + 1];
    boolean timed = false;
    for (int user = 0; user < profiles.size(); user++) {
      starts[user + 1] = starts[user] + profiles.get(user).size();
      timed |= profiles.get(user).isTimed();
    }
    MatrixDraft draft = new MatrixDraft(books, starts, timed, MatrixStorage.HEAP);
    for (int user = 0; user < profiles.size(); user++) {
      Profile profile = profiles.get(user);
      if (profile.size() > 0 && profile.book(profile.size() - 1) >= books) {
        throw new IllegalArgumentException(
            "book number " + profile.book(profile.size() - 1) + " is not below " + books);
      }
      for (int i = 0; i < profile.size(); i++) {
        draft.set(starts[user] + i, profile.book(i), profile.rating(i), profile.age(i));
      }
    }
    return draft.finished();
  }

  /** The same ratings with rows and columns exchanged; needs no memory besides the result's. */
  public RatingMatrix transpose() {
    int[] next = new int[columns + 1];
    for (int i = 0; i < cells(); i++) {
      next[column(i) + 1]++;
    }
    for (int column = 0; column < columns; column++) {
      next[column + 1] += next[column];
    }
    int[] transposedStarts = next.clone();
    MatrixCells transposed = storage.cells(cells(), cells.isTimed());
    for (int row = 0; row < rows(); row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        transposed.set(next[column(i)]++, row, value(i), age(i));
      }
    }
    return new RatingMatrix(rows(), transposedStarts, transposed, storage);
  }

  /**
   * The matrix with some of the cells; ages are counted from the newest rating that each row keeps.
   *
   * @param kept tells by the position
   */
  public RatingMatrix where(IntPredicate kept) {
    int[] fewer = new int[starts.length];
    for (int row = 0; row < rows(); row++) {
      int count = 0;
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        count += kept.test(i) ? 1 : 0;
      }
      fewer[row + 1] = fewer[row] + count;
    }
    MatrixCells some = storage.cells(fewer[rows()], cells.isTimed());
    for (int row = 0; row < rows(); row++) {
      int youngest = OLDEST;
      for (int i = starts[row]; i < starts[row + 1] && isTimed(); i++) {
        youngest = kept.test(i) ? Math.min(youngest, age(i)) : youngest;
      }
      int at = fewer[row];
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        if (kept.test(i)) {
          some.set(at++, column(i), value(i), isTimed() ? age(i) - youngest : 0);
        }
      }
    }
    return new RatingMatrix(columns, fewer, some, storage);
  }

  public int rows() {
    return starts.length - 1;
  }

  public int columns() {
    return columns;
  }

  /** How many ratings there are in all. */
  public int cells() {
    return cells.size();
  }

  /** Whether ratings have ages. */
  public boolean isTimed() {
    return cells.isTimed();
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
    int low = starts[row];
    int high = starts[row + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = column(middle);
      if (there == column) {
        return middle;
      }
      if (there < column) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1 - low;
  }

  /** The column of the cell at a position. */
  public int column(int position) {
    return cells.column(position);
  }

  /** The rating of the cell at a position. */
  public float value(int position) {
    return cells.value(position);
  }

  /** The age of the cell at a position, in days; 0 where ratings have no times. */
  public int age(int position) {
    return cells.age(position);
  }

  /** A row as a reader's profile; only sensible where the columns are books. */
  public Profile profile(int row) {
    int count = count(row);
    int[] books = new int[count];
    float[] ratings = new float[count];
    int[] ages = new int[isTimed() ? count : 0];
    for (int i = 0; i < count; i++) {
      books[i] = column(starts[row] + i);
      ratings[i] = value(starts[row] + i);
    }
    for (int i = 0; i < ages.length; i++) {
      ages[i] = age(starts[row] + i);
    }
    return Profile.of(books, ratings, ages);
  }
}
