package readalike.builder.run;

import static org.apache.commons.text.StringEscapeUtils.escapeHtml4;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run as a page that can be opened from the disk: no scripts, nothing from elsewhere.
 *
 * @param figures as {@code result.json} has them
 * @param costs as {@code costs.json} has them
 */
record RunPage(JsonObject figures, JsonObject costs) {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
      th, td { padding: .2rem .6rem; border-bottom: 1px solid #8886; text-align: right; }
      th:first-child, td:first-child { text-align: left; }
      img { max-width: 100%; height: auto; background: #fff; }
      """;

  String toHtml() {
    RunSections sections = new RunSections(figures, costs);
    String name = escapeHtml4(figures.get("name").getAsString());
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<title>").append(name).append("</title>\n");
    html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
    html.append("<h1>").append(name).append("</h1>\n");
    paragraph(html, sections.about());
    paragraph(html, "Measured by " + sections.command());
    for (RunSection section : sections.all()) {
      html.append("<h2>").append(escapeHtml4(section.title())).append("</h2>\n");
      paragraph(html, section.note());
      if (!section.plot().isEmpty()) {
        String plot = escapeHtml4(section.plot());
        html.append("<p><img src=\"").append(plot).append(".svg\" alt=\"");
        html.append(escapeHtml4(section.title())).append(" as a plot\"></p>\n");
      }
      table(html, section.columns(), section.rows());
    }
    html.append("<h2>Settings and data</h2>\n");
    table(html, List.of("what", "value"), settings());
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private List<List<String>> settings() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("commit", figures.get("commit").getAsString()));
    rows.add(List.of("checksum of all data", figures.get("dataHash").getAsString()));
    for (JsonElement source : figures.getAsJsonArray("sources")) {
      JsonObject one = source.getAsJsonObject();
      rows.add(List.of(one.get("name").getAsString(), one.get("sha256").getAsString()));
    }
    for (String of : List.of("settings", "weights")) {
      for (Map.Entry<String, JsonElement> entry : figures.getAsJsonObject(of).entrySet()) {
        rows.add(List.of(entry.getKey(), entry.getValue().getAsString()));
      }
    }
    for (Map.Entry<String, JsonElement> entry : costs.getAsJsonObject("machine").entrySet()) {
      rows.add(List.of(entry.getKey(), entry.getValue().getAsString()));
    }
    return rows;
  }

  private static void paragraph(StringBuilder html, String text) {
    if (!text.isEmpty()) {
      html.append("<p>").append(escapeHtml4(text)).append("</p>\n");
    }
  }

  private static void table(StringBuilder html, List<String> columns, List<List<String>> rows) {
    html.append("<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead><tr>");
    columns.forEach(
        column -> html.append("<th scope=\"col\">").append(escapeHtml4(column)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      html.append("<tr>");
      row.forEach(cell -> html.append("<td>").append(escapeHtml4(cell)).append("</td>"));
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n</div>\n");
  }
}
