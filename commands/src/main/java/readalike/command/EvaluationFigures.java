package readalike.command;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import readalike.builder.index.EvaluationRequest;
import readalike.builder.index.EvaluationResult;
import readalike.engine.evaluation.RankingEvaluation;
import readalike.engine.evaluation.RankingMetrics;

/**
 * The figures of an evaluation as a table for people and as JSON for programs.
 *
 * @param request what was asked
 * @param result what was measured
 */
record EvaluationFigures(EvaluationRequest request, EvaluationResult result) {

  /** One row for each model. */
  TextTable toTable() {
    TextTable table = new TextTable();
    List<String> header = new ArrayList<>(List.of("model"));
    for (int k : request.cutoffs().stream().sorted().distinct().toList()) {
      header.addAll(List.of("precision@" + k, "recall@" + k, "ndcg@" + k));
    }
    header.add("users");
    table.add(header);
    for (Map.Entry<String, RankingEvaluation.Result> model : result.ranking().entrySet()) {
      List<String> row = new ArrayList<>(List.of(model.getKey()));
      for (RankingMetrics metrics : model.getValue().byCutoff().values()) {
        row.addAll(
            List.of(figure(metrics.precision()), figure(metrics.recall()), figure(metrics.ndcg())));
      }
      row.add(String.format(Locale.ROOT, "%,d", model.getValue().readers()));
      table.add(row);
    }
    return table;
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** At least {@code models}, with figures named like {@code ndcg@10}, and {@code rating}. */
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("dataset", result.dataset());
    json.addProperty("command", command());
    json.addProperty("seed", request.seed());
    json.addProperty("trainRatings", result.trainRatings());
    json.addProperty("testRatings", result.testRatings());
    json.addProperty("books", result.books());
    json.addProperty("relevantFrom", result.relevantFrom());
    result.ranking().values().stream()
        .findFirst()
        .ifPresent(first -> json.addProperty("readers", first.readers()));
    JsonObject models = new JsonObject();
    result.ranking().forEach((model, figures) -> models.add(model, of(figures)));
    json.add("models", models);
    JsonObject rating = new JsonObject();
    rating.addProperty("rmse", result.rating().rmse());
    rating.addProperty("mae", result.rating().mae());
    rating.addProperty("coverage", result.rating().coverage());
    rating.addProperty("ratings", result.rating().ratings());
    json.add("rating", rating);
    JsonObject weights = new JsonObject();
    result.blend().forEach(weights::addProperty);
    json.add("weights", weights);
    json.addProperty("seconds", result.seconds());
    return json;
  }

  private static JsonObject of(RankingEvaluation.Result figures) {
    JsonObject json = new JsonObject();
    figures
        .byCutoff()
        .forEach(
            (k, metrics) -> {
              json.addProperty("precision@" + k, metrics.precision());
              json.addProperty("recall@" + k, metrics.recall());
              json.addProperty("ndcg@" + k, metrics.ndcg());
            });
    return json;
  }

  /** The command that measures the same again, with names of files but no folders of a machine. */
  private String command() {
    StringBuilder command = new StringBuilder("./readalike evaluate");
    request.train().ifPresent(path -> command.append(" --train ").append(shortPath(path)));
    request.test().ifPresent(path -> command.append(" --test ").append(shortPath(path)));
    request.books().ifPresent(path -> command.append(" --books ").append(shortPath(path)));
    request.relevantFrom().ifPresent(from -> command.append(" --relevant-from ").append(from));
    return command.append(" --seed ").append(request.seed()).toString();
  }

  private static String shortPath(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    int names = whole.getNameCount();
    return whole.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/');
  }
}
