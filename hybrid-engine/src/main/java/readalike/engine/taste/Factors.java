package readalike.engine.taste;

/**
 * Latent factors, row-major: row {@code i} owns {@code cells[i*rank .. (i+1)*rank)}. The array is
 * not copied; whoever trained it gives it away.
 *
 * @param rank latent dimensions, at least 1
 * @param cells rows x rank numbers
 */
public record Factors(int rank, float[] cells) {
  /** What every virtual machine allows. */
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  public Factors {
    if (rank < 1) {
      throw new IllegalArgumentException("rank must be >= 1, got " + rank);
    }
    if (cells.length % rank != 0) {
      throw new IllegalArgumentException(
          "factors need whole rows of " + rank + " numbers, got " + cells.length);
    }
  }

  /**
   * All zero.
   *
   * @throws IllegalArgumentException when that is more than one array holds
   */
  static Factors zeros(int rows, int rank) {
    long cells = (long) rows * rank;
    if (cells > LARGEST_ARRAY) {
      throw new IllegalArgumentException(
          rows
              + " rows of "
              + rank
              + " dimensions are more than the "
              + LARGEST_ARRAY
              + " numbers of one array; train with at most "
              + LARGEST_ARRAY / rows
              + " dimensions");
    }
    return new Factors(rank, new float[(int) cells]);
  }

  public int rows() {
    return cells.length / rank;
  }

  /** A copy of one row. */
  public float[] row(int i) {
    float[] row = new float[rank];
    System.arraycopy(cells, i * rank, row, 0, rank);
    return row;
  }
}
