package readalike.engine.catalog;

/**
 * The cells of a rating matrix, row after row, eight bytes each and two more where ratings have
 * times. Filled once, by threads that each own other positions; then only read.
 *
 * <p>A class and not an interface: as long as only one of the two is in use, the compiler calls it
 * directly.
 */
abstract sealed class MatrixCells permits HeapCells, MappedCells {
  abstract int size();

  /** Whether cells have an age. */
  abstract boolean isTimed();

  abstract int column(int position);

  abstract float value(int position);

  /** Days, 0 where cells have no age. */
  abstract int age(int position);

  /**
   * Fills a position.
   *
   * @param age 0 to {@link RatingMatrix#OLDEST}; ignored where cells have none
   */
  abstract void set(int position, int column, float value, int age);
}
