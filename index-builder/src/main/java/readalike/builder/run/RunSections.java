package readalike.builder.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import readalike.builder.evaluation.RunFile;

/**
 * What a run measured, in the parts in which people are told of it; the report and the run's own
 * page show the same.
 *
 * @param figures as {@code result.json} has them
 * @param costs as {@code costs.json} has them
 */
public record RunSections(JsonObject figures, JsonObject costs) {
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

  /** One paragraph on the data and the run. */
  public String about() {
    return String.format(
        Locale.ROOT,
        "%s: %,d training and %,d test ratings, %,d books, %,d readers with a relevant test book"
            + " (from %s), seed %s, %.0f s on %d processors.",
        figures.get("dataset").getAsString(),
        figures.get("trainRatings").getAsLong(),
        figures.get("testRatings").getAsLong(),
        figures.get("books").getAsLong(),
        figures.get("readers").getAsLong(),
        figures.get("relevantFrom").getAsString().replaceAll("\\.0$", ""),
        figures.get("seed").getAsString(),
        costs.get("seconds").getAsDouble(),
        costs.getAsJsonObject("machine").get("processors").getAsInt());
  }

  /** How it was measured. */
  public String command() {
    return figures.get("command").getAsString();
  }

  /** All parts that were measured. */
  public List<RunSection> all() {
    return Stream.of(
            ranking(),
            metrics("Other measures of accuracy", ACCURACY, ""),
            metrics(
                "Beyond accuracy",
                BEYOND,
                "coverage: share of the catalogue in anybody's list; gini: 0 when all books are"
                    + " shown alike; novelty in bits; diversity: mean distance within a list;"
                    + " popularity-lift: list against profile; genre-divergence: 0 when a list has"
                    + " the genres of the profile."),
            stars(),
            agreement(),
            comparisons(),
            groups(),
            newReaders(),
            cleaning())
        .filter(section -> !section.rows().isEmpty())
        .toList();
  }

  private RunSection ranking() {
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

  private RunSection stars() {
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

  /** The settings {@code peer.MODEL.METRIC}, beside what was measured under these names. */
  private RunSection agreement() {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, JsonElement> setting : figures.getAsJsonObject("settings").entrySet()) {
      if (setting.getKey().startsWith(RunFile.PEER)) {
        String name = setting.getKey().substring(RunFile.PEER.length());
        String model = name.substring(0, name.indexOf('.'));
        String metric = name.substring(name.indexOf('.') + 1);
        JsonObject here =
            models().has(model)
                ? models().getAsJsonObject(model)
                : figures.getAsJsonObject("stars").getAsJsonObject(model);
        if (here != null && here.has(metric) && !here.get(metric).isJsonNull()) {
          double peer = Double.parseDouble(setting.getValue().getAsString());
          double ours = here.get(metric).getAsDouble();
          rows.add(
              List.of(
                  model,
                  metric,
                  figure(here.get(metric)),
                  String.format(Locale.ROOT, "%.4f", peer),
                  String.format(Locale.ROOT, "%+.1f %%", 100 * (ours - peer) / peer)));
        }
      }
    }
    return new RunSection(
        "Agreement with other implementations",
        "Figures of other implementations on the same split, whose settings were picked on the test"
            + " part. Where the definitions differ, the section on baselines says how.",
        List.of("model", "metric", "here", "there", "difference"),
        rows,
        "");
  }

  private RunSection comparisons() {
    List<List<String>> rows = new ArrayList<>();
    for (JsonElement element : figures.getAsJsonArray("comparisons")) {
      JsonObject one = element.getAsJsonObject();
      rows.add(
          List.of(
              one.get("readers").getAsString(),
              one.get("first").getAsString() + " − " + one.get("second").getAsString(),
              String.format(Locale.ROOT, "%,d", one.get("pairs").getAsInt()),
              String.format(Locale.ROOT, "%+.4f", one.get("difference").getAsDouble()),
              probability(one.get("p")),
              probability(one.get("adjusted"))));
    }
    return new RunSection(
        "Paired tests",
        "Two-sided randomisation tests of the mean difference in NDCG at the shortest list, reader"
            + " by reader; the last column is corrected for all tests of the run (Holm).",
        List.of("readers", "difference of", "pairs", "mean", "p", "p corrected"),
        rows,
        "");
  }

  private RunSection groups() {
    return readers(
        "By group of readers",
        "groups",
        figures.getAsJsonArray("groups"),
        "group",
        one -> one.get("by").getAsString() + ": " + one.get("group").getAsString());
  }

  private RunSection newReaders() {
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
    columns.addAll(models().keySet());
    List<List<String>> rows = new ArrayList<>();
    for (JsonElement element : measured) {
      JsonObject one = element.getAsJsonObject();
      List<String> row =
          new ArrayList<>(
              List.of(
                  label.of(one), String.format(Locale.ROOT, "%,d", one.get("readers").getAsInt())));
      for (String model : models().keySet()) {
        row.add(figure(one.getAsJsonObject("models").getAsJsonObject(model).get(metric)));
      }
      rows.add(row);
    }
    return new RunSection(title, metric, columns, rows, plot);
  }

  private RunSection cleaning() {
    List<List<String>> rows = new ArrayList<>();
    for (JsonElement element : figures.getAsJsonArray("cleaning")) {
      JsonObject table = element.getAsJsonObject();
      String file = table.get("file").getAsString();
      rows.add(List.of(file, "rows read", count(table.get("read"))));
      for (JsonElement found : table.getAsJsonArray("findings")) {
        JsonObject finding = found.getAsJsonObject();
        rows.add(
            List.of(file, finding.get("description").getAsString(), count(finding.get("count"))));
      }
      rows.add(List.of(file, "rows kept", count(table.get("kept"))));
    }
    return new RunSection("Cleaning", "", List.of("file", "what", "rows"), rows, "");
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

  private static String ends(JsonElement ends) {
    return ends == null
        ? ""
        : " ["
            + figure(ends.getAsJsonArray().get(0))
            + ", "
            + figure(ends.getAsJsonArray().get(1))
            + "]";
  }

  private static String figure(JsonElement value) {
    return fixed(value, 4);
  }

  private static String fixed(JsonElement value, int places) {
    return value == null || value.isJsonNull()
        ? ""
        : String.format(Locale.ROOT, "%." + places + "f", value.getAsDouble());
  }

  private static String probability(JsonElement p) {
    return p.isJsonNull() ? "" : String.format(Locale.ROOT, "%.4f", p.getAsDouble());
  }

  private static String count(JsonElement rows) {
    return String.format(Locale.ROOT, "%,d", rows.getAsLong());
  }
}
