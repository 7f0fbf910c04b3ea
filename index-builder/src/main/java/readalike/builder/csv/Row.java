package readalike.builder.csv;

import org.apache.commons.csv.CSVRecord;

/** The cells of one record, as they stand in the file. Immutable. */
public final class Row {
  private final CSVRecord cells;
  private final long endLine;

  Row(CSVRecord cells, long endLine) {
    this.cells = cells;
    this.endLine = endLine;
  }

  /** How many cells the row has; a ragged row has not as many as the header. */
  public int size() {
    return cells.size();
  }

  /** The text of a cell; empty for a column that the table or this row has not. */
  public String get(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  /** The number, from 1, of the line on which the row begins. */
  public long line() {
    long line = endLine;
    for (String cell : cells) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if (c == '\n' || (c == '\r' && (i + 1 == cell.length() || cell.charAt(i + 1) != '\n'))) {
          line--;
        }
      }
    }
    return line;
  }

  /** The cells joined by bars, for a report. */
  @Override
  public String toString() {
    return String.join(" | ", cells.values());
  }
}
