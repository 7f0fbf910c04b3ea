package readalike.builder.run;

import java.util.List;

/**
 * A part of what a run is told in: a table, what has to be known of it, and perhaps a plot.
 *
 * @param title of the part
 * @param note a sentence or more; empty for none
 * @param columns names of the columns; the first holds text, the others figures
 * @param rows as many cells each
 * @param plot name of a plot without ending; empty for none
 */
public record RunSection(
    String title, String note, List<String> columns, List<List<String>> rows, String plot) {
  public RunSection {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
