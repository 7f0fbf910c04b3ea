package readalike.builder.evaluation;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import readalike.builder.clean.CleaningReport;
import readalike.builder.clean.Finding;
import readalike.builder.clean.TableReport;
import readalike.engine.evaluation.significance.MeanInterval;

/**
 * A result as JSON. {@code models} and {@code rating} are a contract with programs outside; times
 * stand in {@code costs} and {@code seconds} alone, all else is the same each time.
 */
public final class EvaluationJson {
  private EvaluationJson() {}

  /**
   * Makes the JSON.
   *
   * @param command what measures the same again
   */
  public static JsonObject of(EvaluationRequest request, EvaluationResult result, String command) {
    JsonObject json = figures(request, result, command);
    costs(result).entrySet().forEach(cost -> json.add(cost.getKey(), cost.getValue()));
    return json;
  }

  /** All that is the same each time. */
  public static JsonObject figures(
      EvaluationRequest request, EvaluationResult result, String command) {
    JsonObject json = new JsonObject();
    json.addProperty("dataset", result.dataset());
    json.addProperty("command", command);
    json.addProperty("seed", request.seed());
    json.addProperty("trainRatings", result.trainRatings());
    json.addProperty("testRatings", result.testRatings());
    json.addProperty("books", result.books());
    json.addProperty("relevantFrom", result.relevantFrom());
    json.addProperty("readers", result.readers());
    JsonObject models = new JsonObject();
    JsonObject intervals = new JsonObject();
    result
        .models()
        .forEach(
            (name, model) -> {
              models.add(name, means(model.figures()));
              intervals.add(name, ends(model.figures()));
            });
    json.add("models", models);
    json.add("intervals", intervals);
    json.add("rating", rating(result));
    JsonObject stars = new JsonObject();
    JsonObject starIntervals = new JsonObject();
    result
        .stars()
        .forEach(
            (name, figures) -> {
              stars.add(name, means(figures));
              starIntervals.add(name, ends(figures));
            });
    json.add("stars", stars);
    json.add("starIntervals", starIntervals);
    json.add("comparisons", comparisons(result.comparisons()));
    JsonArray groups = new JsonArray();
    for (EvaluationResult.GroupResult group : result.groups()) {
      JsonObject one = table(group.readers(), group.models());
      one.addProperty("by", group.by());
      one.addProperty("group", group.group());
      groups.add(one);
    }
    json.add("groups", groups);
    JsonArray newReaders = new JsonArray();
    for (EvaluationResult.NewReadersResult kept : result.newReaders()) {
      JsonObject one = table(kept.readers(), kept.models());
      one.addProperty("keep", kept.keep());
      newReaders.add(one);
    }
    json.add("newReaders", newReaders);
    JsonObject weights = new JsonObject();
    result.blend().forEach(weights::addProperty);
    json.add("weights", weights);
    JsonArray sources = new JsonArray();
    result
        .sources()
        .forEach(
            source -> {
              JsonObject one = new JsonObject();
              one.addProperty("name", source.name());
              one.addProperty("bytes", source.bytes());
              one.addProperty("sha256", source.sha256());
              sources.add(one);
            });
    json.add("sources", sources);
    json.add("cleaning", cleaning(result.cleaning()));
    return json;
  }

  /** Times and memory: {@code costs} by model, and {@code seconds} in all. */
  public static JsonObject costs(EvaluationResult result) {
    JsonObject costs = new JsonObject();
    result.models().forEach((name, model) -> costs.add(name, cost(model.cost())));
    JsonObject json = new JsonObject();
    json.add("costs", costs);
    json.addProperty("seconds", result.seconds());
    return json;
  }

  private static JsonArray cleaning(CleaningReport report) {
    JsonArray tables = new JsonArray();
    for (TableReport table : report.tables()) {
      JsonObject one = new JsonObject();
      one.addProperty("file", table.file());
      one.addProperty("content", table.content());
      one.addProperty("read", table.read());
      one.addProperty("kept", table.kept());
      JsonArray findings = new JsonArray();
      for (Finding finding : table.findings()) {
        JsonObject found = new JsonObject();
        found.addProperty("rule", finding.rule().name());
        found.addProperty("description", finding.rule().description());
        found.addProperty("count", finding.count());
        findings.add(found);
      }
      one.add("findings", findings);
      tables.add(one);
    }
    return tables;
  }

  private static JsonObject rating(EvaluationResult result) {
    JsonObject rating = new JsonObject();
    Map<String, MeanInterval> ours = result.stars().get(StarCatalogue.OURS);
    if (ours != null) {
      add(rating, "rmse", ours.get("rmse").mean());
      add(rating, "mae", ours.get("mae").mean());
      add(rating, "coverage", result.starCoverage());
      rating.addProperty("ratings", result.testRatings());
    }
    return rating;
  }

  private static JsonObject table(
      int readers, Map<String, Map<String, MeanInterval>> figuresOfModels) {
    JsonObject json = new JsonObject();
    json.addProperty("readers", readers);
    JsonObject models = new JsonObject();
    JsonObject intervals = new JsonObject();
    figuresOfModels.forEach(
        (name, figures) -> {
          models.add(name, means(figures));
          intervals.add(name, ends(figures));
        });
    json.add("models", models);
    json.add("intervals", intervals);
    return json;
  }

  private static JsonObject means(Map<String, MeanInterval> figures) {
    JsonObject json = new JsonObject();
    figures.forEach((metric, interval) -> add(json, metric, interval.mean()));
    return json;
  }

  private static JsonObject ends(Map<String, MeanInterval> figures) {
    JsonObject json = new JsonObject();
    figures.forEach(
        (metric, interval) -> {
          if (!Double.isNaN(interval.low())) {
            JsonArray ends = new JsonArray();
            ends.add(interval.low());
            ends.add(interval.high());
            json.add(metric, ends);
          }
        });
    return json;
  }

  private static JsonObject cost(EvaluationResult.Cost cost) {
    JsonObject json = new JsonObject();
    json.addProperty("cpuSeconds", cost.cpuSeconds());
    json.addProperty("fitSeconds", cost.fitSeconds());
    json.addProperty("rankMillis", cost.rankMillis());
    json.addProperty("peakMegabytes", cost.peakMegabytes());
    return json;
  }

  private static JsonArray comparisons(List<EvaluationResult.Comparison> comparisons) {
    JsonArray json = new JsonArray();
    for (EvaluationResult.Comparison comparison : comparisons) {
      JsonObject one = new JsonObject();
      one.addProperty("readers", comparison.readers());
      one.addProperty("metric", comparison.metric());
      one.addProperty("first", comparison.first());
      one.addProperty("second", comparison.second());
      one.addProperty("pairs", comparison.pairs());
      add(one, "difference", comparison.difference());
      add(one, "p", comparison.p());
      add(one, "adjusted", comparison.adjusted());
      json.add(one);
    }
    return json;
  }

  /** JSON has no NaN. */
  private static void add(JsonObject json, String name, double value) {
    json.addProperty(name, Double.isFinite(value) ? (Number) value : null);
  }
}
