package readalike.builder.run;

import static readalike.builder.run.Cells.ends;
import static readalike.builder.run.Cells.figure;
import static readalike.builder.run.Cells.fixed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How well the models rank: over all readers, with what it cost, and by group of readers.
 *
 * @param figures as {@code result.json} has them
 * @param costs as {@code costs.json} has them
 */
record RankingSections(JsonObject figures, JsonObject costs) {
  private static final List<String> MAIN = List.of("ndcg", "recall");
  private static final List<String> ACCURACY =
      List.of("precision", "f1", "map", "mrr", "hit-rate", "auc");
  private static final List<String> BEYOND =
      List.of(
          "coverage",
          "gini",
          "novelty",
          "diversity",
          "serendipity",
          "popularity-lift",
          "genre-divergence");

  /** The first table, with intervals, times and memory. */
  RunSection ranking() {
    List<String> metrics = metricsOf(MAIN, false);
    List<String> columns = new ArrayList<>(List.of("model"));
    metrics.forEach(columns::add);
    columns.addAll(List.of("training s", "list ms", "CPU s in all", "peak heap MB"));
    List<List<String>> rows = new ArrayList<>();
    for (String model : models().keySet()) {
      List<String> row = new ArrayList<>(List.of(model));
      for (int i = 0; i < metrics.size(); i++) {
        row.add(
            i == 0
                ? withInterval(figures, model, metrics.get(i))
                : figure(models().getAsJsonObject(model).get(metrics.get(i))));
      }
      JsonObject cost = costs.getAsJsonObject("costs").getAsJsonObject(model);
      row.add(fixed(cost.get("fitSeconds"), 1));
      row.add(fixed(cost.get("rankMillis"), 2));
      row.add(fixed(cost.get("cpuSeconds"), 1));
      row.add(fixed(cost.get("peakMegabytes"), 0));
      rows.add(row);
    }
    return new RunSection(
        "Ranking",
        "In brackets 95 % bootstrap intervals over readers. content, taste and hybrid are trained"
            + " together, by the first of them; peak heap includes garbage.",
        columns,
        rows,
        "models");
  }

  RunSection accuracy() {
    return metrics("Other measures of accuracy", ACCURACY, "");
  }

  RunSection beyond() {
    return metrics(
        "Beyond accuracy",
        BEYOND,
        "coverage: share of the catalogue in anybody's list; gini: 0 when all books are shown"
            + " alike; novelty in bits; diversity: mean distance within a list; popularity-lift:"
            + " list against profile; genre-divergence: 0 when a list has the genres of the"
            + " profile.");
  }

  private RunSection metrics(String title, List<String> names, String note) {
    List<String> metrics = metricsOf(names, true);
    List<String> columns = new ArrayList<>(List.of("model"));
    columns.addAll(metrics);
    List<List<String>> rows = new ArrayList<>();
    for (String model : metrics.isEmpty() ? Set.<String>of() : models().keySet()) {
      List<String> row = new ArrayList<>(List.of(model));
      metrics.forEach(metric -> row.add(figure(models().getAsJsonObject(model).get(metric))));
      rows.add(row);
    }
    return new RunSection(title, note, columns, rows, "");
  }

  RunSection groups() {
    return readers(
        "By group of readers",
        "groups",
        figures.getAsJsonArray("groups"),
        "group",
        one -> one.get("by").getAsString() + ": " + one.get("group").getAsString());
  }

  RunSection newReaders() {
    return readers(
        "Readers as if new",
        "new-readers",
        figures.getAsJsonArray("newReaders"),
        "ratings shown",
        one -> one.get("keep").getAsString());
  }

  private interface Label {
    String of(JsonObject one);
  }

  private RunSection readers(
      String title, String plot, JsonArray measured, String what, Label label) {
    String metric = metricsOf(MAIN, true).stream().findFirst().orElse("");
    List<String> columns = new ArrayList<>(List.of(what, "readers"));
    List<List<String>> rows = new ArrayList<>();
    for (JsonElement element : measured) {
      JsonObject one = element.getAsJsonObject();
      JsonObject models = one.getAsJsonObject("models");
      if (rows.isEmpty()) {
        columns.addAll(models.keySet());
      }
      List<String> row =
          new ArrayList<>(
              List.of(
                  label.of(one), String.format(Locale.ROOT, "%,d", one.get("readers").getAsInt())));
      for (String model : models.keySet()) {
        row.add(figure(models.getAsJsonObject(model).get(metric)));
      }
      rows.add(row);
    }
    return new RunSection(title, metric, columns, rows, plot);
  }

  private JsonObject models() {
    return figures.getAsJsonObject("models");
  }

  /** The metrics of some names that were measured, at the shortest list alone or at each. */
  private List<String> metricsOf(List<String> names, boolean shortest) {
    Set<String> found = new LinkedHashSet<>();
    for (String name : names) {
      for (Map.Entry<String, JsonElement> model : models().entrySet()) {
        List<String> measured =
            model.getValue().getAsJsonObject().keySet().stream()
                .filter(metric -> metric.equals(name) || metric.startsWith(name + "@"))
                .toList();
        found.addAll(shortest && !measured.isEmpty() ? measured.subList(0, 1) : measured);
      }
    }
    return List.copyOf(found);
  }

  private static String withInterval(JsonObject json, String model, String metric) {
    return figure(json.getAsJsonObject("models").getAsJsonObject(model).get(metric))
        + ends(json.getAsJsonObject("intervals").getAsJsonObject(model).get(metric));
  }
}
