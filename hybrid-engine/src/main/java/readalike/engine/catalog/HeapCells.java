package readalike.engine.catalog;

/** Cells in arrays. */
final class HeapCells extends MatrixCells {
  private static final char[] NO_AGES = new char[0];

  private final int[] columns;
  private final float[] values;
  private final char[] ages;

  HeapCells(int cells, boolean timed) {
    this(new int[cells], new float[cells], timed ? new char[cells] : NO_AGES);
  }

  /** Takes the arrays over. */
  HeapCells(int[] columns, float[] values) {
    this(columns, values, NO_AGES);
  }

  private HeapCells(int[] columns, float[] values, char[] ages) {
    this.columns = columns;
    this.values = values;
    this.ages = ages;
  }

  @Override
  int size() {
    return columns.length;
  }

  @Override
  boolean isTimed() {
    return ages.length > 0;
  }

  @Override
  int column(int position) {
    return columns[position];
  }

  @Override
  float value(int position) {
    return values[position];
  }

  @Override
  int age(int position) {
    return ages.length == 0 ? 0 : ages[position];
  }

  @Override
  void set(int position, int column, float value, int age) {
    columns[position] = column;
    values[position] = value;
    if (ages.length > 0) {
      ages[position] = (char) age;
    }
  }
}
