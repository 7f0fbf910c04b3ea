package readalike.engine.taste;

import java.util.Arrays;

/**
 * A large symmetric positive definite matrix that is replaced by its inverse. While that is made,
 * only the tiles on and below the diagonal are kept; the others are filled in at the end, so that
 * whole rows can be read: 4 bytes for each pair of rows.
 *
 * <p>The inverse is made by sweeping one block of columns after the other (the sweep operator:
 * Goodnight, The American Statistician 33, 1979, in blocks). With D, the inverse of the tile (k,
 * k), the sweep of block k turns each other tile (i, j) into {@code A_ij - A_ik D A_kj}, each (i,
 * k) into {@code A_ik D} and (k, k) into {@code -D}; when all are swept, the inverse stands there
 * with the other sign. These are as many operations as by Cholesky's factors, n^3, but nearly all
 * in one matrix product. A tile is computed by one thread, so the result does not depend on their
 * number.
 */
public final class SymmetricInverse {
  /** Rows of a tile: three of them stay in the second-level cache; a multiple of the panels. */
  private static final int TILE = 192;

  private final int size;
  private final int blocks;
  private final float[][][] tiles;

  /**
   * A matrix of zeros.
   *
   * @param size rows, at least 1
   */
  public SymmetricInverse(int size) {
    this.size = size;
    this.blocks = (size + TILE - 1) / TILE;
    this.tiles = new float[blocks][][];
    for (int row = 0; row < blocks; row++) {
      tiles[row] = new float[blocks][];
      for (int column = 0; column <= row; column++) {
        tiles[row][column] = new float[TILE * TILE];
      }
    }
  }

  /**
   * The cell of a row and a column; before the inversion only of a column that is not behind it.
   */
  public float get(int row, int column) {
    return tiles[row / TILE][column / TILE][row % TILE * TILE + column % TILE];
  }

  /** Adds to the cell of a row and a column that is at or before it. */
  public void add(int row, int column, float value) {
    tiles[row / TILE][column / TILE][row % TILE * TILE + column % TILE] += value;
  }

  /** Adds a whole row of the inverse, times a factor, to as many numbers. */
  public void addRow(int row, float factor, float[] into) {
    for (int block = 0; block < blocks; block++) {
      int from = block * TILE;
      float[] tile = tiles[row / TILE][block];
      int at = row % TILE * TILE;
      Kernels.addScaled(factor, tile, at, into, from, Math.min(TILE, size - from));
    }
  }

  /**
   * Replaces the matrix by its inverse.
   *
   * @throws ArithmeticException when it is not positive definite
   */
  public void invert(Workers workers) {
    for (int row = size; row < blocks * TILE; row++) {
      add(row, row, 1);
    }
    float[][] turned = new float[blocks][TILE * TILE];
    Panels[] right = new Panels[blocks];
    Arrays.setAll(right, i -> new Panels(TILE, TILE));
    for (int k = 0; k < blocks; k++) {
      sweep(k, turned, right, workers);
    }
    workers.overParts(
        blocks,
        row -> {
          for (int column = 0; column <= row; column++) {
            negate(tiles[row][column], tiles[row][column]);
            if (column < row) {
              tiles[column][row] = transposed(tiles[row][column]);
            }
          }
        });
  }

  private void sweep(int pivot, float[][] turned, Panels[] right, Workers workers) {
    float[] minusInverse = minusInverse(tiles[pivot][pivot]);
    Panels factor = new Panels(TILE, TILE);
    factor.pack(minusInverse, 0, TILE);
    workers.overParts(
        blocks,
        i -> {
          if (i != pivot) {
            float[] across = i < pivot ? tiles[pivot][i] : transposed(tiles[i][pivot]);
            right[i].pack(across, 0, TILE);
            Arrays.fill(turned[i], 0);
            factor.addProduct(i < pivot ? transposed(across) : tiles[i][pivot], 0, TILE, turned[i]);
          }
        });
    // The long rows come first, so that no thread is left alone with one at the end.
    workers.overParts(
        blocks,
        part -> {
          int i = blocks - 1 - part;
          for (int j = 0; j <= i && i != pivot; j++) {
            if (j != pivot) {
              right[j].addProduct(turned[i], 0, TILE, tiles[i][j]);
            }
          }
        });
    for (int i = 0; i < blocks; i++) {
      if (i > pivot) {
        negate(turned[i], tiles[i][pivot]);
      } else if (i < pivot) {
        negate(transposed(turned[i]), tiles[pivot][i]);
      }
    }
    tiles[pivot][pivot] = minusInverse;
  }

  /** By Gauss and Jordan in double precision; reads the lower triangle. */
  private static float[] minusInverse(float[] tile) {
    double[] cells = new double[TILE * TILE];
    for (int i = 0; i < TILE; i++) {
      for (int j = 0; j <= i; j++) {
        cells[i * TILE + j] = tile[i * TILE + j];
        cells[j * TILE + i] = tile[i * TILE + j];
      }
    }
    for (int p = 0; p < TILE; p++) {
      double pivot = cells[p * TILE + p];
      if (!(pivot > 0)) {
        throw new ArithmeticException("matrix is not positive definite: a pivot is " + pivot);
      }
      for (int i = 0; i < TILE; i++) {
        if (i != p) {
          double share = cells[i * TILE + p] / pivot;
          for (int j = 0; j < TILE; j++) {
            cells[i * TILE + j] -= share * cells[p * TILE + j];
          }
          cells[i * TILE + p] = -share;
        }
      }
      for (int j = 0; j < TILE; j++) {
        cells[p * TILE + j] /= pivot;
      }
      cells[p * TILE + p] = 1 / pivot;
    }
    float[] inverse = new float[TILE * TILE];
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] = (float) -cells[i];
    }
    return inverse;
  }

  private static float[] transposed(float[] tile) {
    float[] turned = new float[TILE * TILE];
    for (int i = 0; i < TILE; i++) {
      for (int j = 0; j < TILE; j++) {
        turned[j * TILE + i] = tile[i * TILE + j];
      }
    }
    return turned;
  }

  private static void negate(float[] from, float[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = -from[i];
    }
  }
}
