package readalike.command;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Rows of cells, aligned for a terminal: the first column to the left, figures to the right. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Adds a row.
   *
   * @param cells as many as in the first row
   */
  void add(List<String> cells) {
    if (!rows.isEmpty() && rows.getFirst().size() != cells.size()) {
      throw new IllegalArgumentException(
          "a row must have " + rows.getFirst().size() + " cells, got " + cells.size());
    }
    rows.add(List.copyOf(cells));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, each ending with a line feed. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringJoiner line = new StringJoiner("  ");
      for (int column = 0; column < row.size(); column++) {
        String space = " ".repeat(width(column) - row.get(column).length());
        line.add(column == 0 ? row.get(column) + space : space + row.get(column));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
