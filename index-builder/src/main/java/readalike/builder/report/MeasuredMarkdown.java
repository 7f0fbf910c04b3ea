package readalike.builder.report;

import java.util.List;
import java.util.stream.Collectors;

/** What a benchmark measured as Markdown: a table, and the command that measures it again. */
final class MeasuredMarkdown {
  private MeasuredMarkdown() {}

  /** Ends with a line feed. */
  static String of(MeasuredTable table) {
    StringBuilder text = new StringBuilder();
    List<List<String>> lines = table.lines();
    row(text, lines.getFirst());
    text.append("|");
    for (int column = 0; column < lines.getFirst().size(); column++) {
      text.append(table.isText(column) ? " --- |" : " ---: |");
    }
    text.append('\n');
    lines.stream().skip(1).forEach(line -> row(text, line));
    text.append("\nMeasured by `").append(table.command()).append('`');
    if (!table.about().isEmpty()) {
      text.append(": ").append(table.about());
    }
    return text.append(".\n").toString();
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append(
        cells.stream()
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }
}
