package readalike.engine.taste;

import java.util.Arrays;

/**
 * The observed cells of one row: which rows of the other side, what was seen and how much it
 * counts. Reused from row to row, so that training allocates nothing; confined to one thread.
 */
final class Observations {
  private int[] rows = new int[64];
  private float[] weights = new float[64];
  private float[] targets = new float[64];
  private int count;

  void clear() {
    count = 0;
  }

  /**
   * Adds one cell.
   *
   * @param weight above 0
   */
  void add(int row, float weight, float target) {
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, count * 2);
      weights = Arrays.copyOf(weights, count * 2);
      targets = Arrays.copyOf(targets, count * 2);
    }
    rows[count] = row;
    weights[count] = weight;
    targets[count++] = target;
  }

  int count() {
    return count;
  }

  int row(int j) {
    return rows[j];
  }

  float weight(int j) {
    return weights[j];
  }

  float target(int j) {
    return targets[j];
  }
}
