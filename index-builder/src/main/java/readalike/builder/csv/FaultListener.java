package readalike.builder.csv;

/** Told of every line that is not plainly a row. */
@FunctionalInterface
public interface FaultListener {
  /**
   * A line was found that is not plainly a row.
   *
   * @param line number of the line in the file, from 1
   * @param text the line, or its beginning
   */
  void found(Fault fault, long line, String text);
}
