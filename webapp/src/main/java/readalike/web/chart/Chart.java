package readalike.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A picture and the table behind it.
 *
 * @param title what is shown, in a few words
 * @param svg the picture, safe to stand in a page as it is
 * @param legend names of the lines in the order of their colours; empty when the picture names all
 * @param head of the table's columns, as many as each row has cells
 * @param rows the figures; the first cell of each is its name
 */
public record Chart(
    String title, String svg, List<String> legend, List<String> head, List<List<String>> rows) {
  public Chart {
    legend = List.copyOf(legend);
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException("a row must have " + head.size() + " cells, got " + row);
      }
    }
  }

  /** The values by the names that templates use. */
  public Map<String, Object> content() {
    List<Map<String, Object>> marks = new ArrayList<>();
    for (int i = 0; i < legend.size(); i++) {
      marks.add(Map.of("number", i, "name", legend.get(i)));
    }
    List<Map<String, Object>> lines =
        rows.stream()
            .map(
                row ->
                    Map.<String, Object>of(
                        "name", row.getFirst(), "cells", row.subList(1, row.size())))
            .toList();
    return Map.of(
        "title",
        title,
        "svg",
        svg,
        "marked",
        marks.size() > 1,
        "legend",
        marks,
        "head",
        head,
        "rows",
        lines);
  }
}
