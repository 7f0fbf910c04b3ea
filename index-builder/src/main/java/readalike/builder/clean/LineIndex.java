package readalike.builder.clean;

import java.util.Arrays;

/**
 * On which line each kept row stands. Most rows follow each other line by line, so only the jumps
 * are stored.
 */
final class LineIndex {
  private int[] rows = new int[16];
  private long[] lines = new long[16];
  private int jumps;
  private int nextRow;
  private long nextLine = -1;

  /** Notes the line of the next row. */
  void add(long line) {
    if (line != nextLine) {
      if (jumps == rows.length) {
        rows = Arrays.copyOf(rows, jumps * 2);
        lines = Arrays.copyOf(lines, jumps * 2);
      }
      rows[jumps] = nextRow;
      lines[jumps++] = line;
    }
    nextRow++;
    nextLine = line + 1;
  }

  long line(int row) {
    int found = Arrays.binarySearch(rows, 0, jumps, row);
    int jump = found >= 0 ? found : -found - 2;
    return lines[jump] + (row - rows[jump]);
  }
}
