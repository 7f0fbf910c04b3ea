package readalike.builder.report;

import java.util.List;
import readalike.builder.run.RunSection;
import readalike.builder.run.RunSections;

/** A run as Markdown: what was measured on what, then a table and perhaps a plot for each part. */
final class RunMarkdown {
  private RunMarkdown() {}

  /**
   * Ends with a line feed.
   *
   * @param name of the run and its folder beside the report's other results
   */
  static String of(String name, RunSections sections) {
    StringBuilder text = new StringBuilder();
    text.append(sections.about()).append("\n\nMeasured by `");
    text.append(sections.command()).append("`; all figures: [report/").append(name);
    text.append("](report/").append(name).append("/index.html)\n");
    for (RunSection section : sections.all()) {
      text.append("\n#### ").append(section.title()).append("\n\n");
      if (!section.note().isEmpty()) {
        text.append(section.note()).append("\n\n");
      }
      row(text, section.columns());
      text.append("| ---").append(" | ---:".repeat(section.columns().size() - 1)).append(" |\n");
      section.rows().forEach(row -> row(text, row));
      if (!section.plot().isEmpty()) {
        text.append("\n![").append(section.title()).append("](report/").append(name);
        text.append('/').append(section.plot()).append(".svg)\n");
      }
    }
    return text.toString();
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append("| ");
    text.append(String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList()));
    text.append(" |\n");
  }
}
