package readalike.builder.run;

import static readalike.builder.run.Cells.ends;
import static readalike.builder.run.Cells.figure;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How well stars are predicted. */
final class StarSection {
  private StarSection() {}

  /**
   * The table.
   *
   * @param figures as {@code result.json} has them
   */
  static RunSection of(JsonObject figures) {
    JsonObject stars = figures.getAsJsonObject("stars");
    JsonObject intervals = figures.getAsJsonObject("starIntervals");
    Set<String> metrics = new LinkedHashSet<>();
    stars.entrySet().forEach(entry -> metrics.addAll(entry.getValue().getAsJsonObject().keySet()));
    List<String> columns = new ArrayList<>(List.of("predictor"));
    columns.addAll(metrics);
    List<List<String>> rows = new ArrayList<>();
    for (String name : stars.keySet()) {
      List<String> row = new ArrayList<>(List.of(name));
      for (String metric : metrics) {
        row.add(
            figure(stars.getAsJsonObject(name).get(metric))
                + ends(intervals.getAsJsonObject(name).get(metric)));
      }
      rows.add(row);
    }
    JsonElement coverage = figures.getAsJsonObject("rating").get("coverage");
    String note =
        coverage == null || coverage.isJsonNull()
            ? ""
            : "Share of the ratings in their 80 % intervals: " + figure(coverage) + ".";
    return new RunSection("Predicted stars", note, columns, rows, "");
  }
}
