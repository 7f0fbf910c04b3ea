package readalike.builder.release;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import readalike.engine.evaluation.significance.MeanInterval;

/**
 * What a build says of its own quality, as {@code evaluation.json}: {@code readers}, {@code
 * relevantFrom}, {@code models} and {@code intervals} by model and metric and {@code rating}, as
 * {@code evaluate --json} has them, and {@code release} with the gate's verdict. Numbers that are
 * not known are null.
 *
 * @param validation the figures
 * @param verdict of the release gate
 */
public record BuildEvaluation(Validation validation, Verdict verdict) {
  private static final String FILE = "evaluation.json";
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  /** Writes it into a build, and the panels beside it. */
  public void write(Path build) throws IOException {
    Files.writeString(build.resolve(FILE), GSON.toJson(toJson()) + "\n");
    validation.panels().write(build);
  }

  private JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("readers", validation.readers());
    json.addProperty("relevantFrom", validation.relevantFrom());
    JsonObject models = new JsonObject();
    JsonObject intervals = new JsonObject();
    validation
        .models()
        .forEach(
            (model, figures) -> {
              JsonObject means = new JsonObject();
              JsonObject ends = new JsonObject();
              figures.forEach(
                  (metric, figure) -> {
                    means.add(metric, number(figure.mean()));
                    if (!Double.isNaN(figure.low())) {
                      ends.add(metric, ends(figure));
                    }
                  });
              models.add(model, means);
              intervals.add(model, ends);
            });
    json.add("models", models);
    json.add("intervals", intervals);
    JsonObject rating = new JsonObject();
    rating.addProperty("ratings", validation.stars().ratings());
    rating.add("rmse", number(validation.stars().rmse()));
    rating.add("mae", number(validation.stars().mae()));
    rating.add("coverage", number(validation.stars().coverage()));
    json.add("rating", rating);
    JsonObject release = comparison(verdict.ranking());
    release.addProperty("published", verdict.published());
    release.addProperty("reason", verdict.reason());
    release.addProperty("comparedWith", verdict.comparedWith());
    release.addProperty("margin", verdict.margin());
    release.add("stars", comparison(verdict.stars()));
    json.add("release", release);
    return json;
  }

  private static JsonObject comparison(Comparison comparison) {
    JsonObject json = new JsonObject();
    json.addProperty("measure", comparison.measure());
    json.addProperty("readers", comparison.readers());
    json.add("served", number(comparison.served()));
    json.add("fresh", number(comparison.fresh()));
    json.add("p", number(comparison.p()));
    return json;
  }

  private static JsonArray ends(MeanInterval interval) {
    JsonArray ends = new JsonArray();
    ends.add(interval.low());
    ends.add(interval.high());
    return ends;
  }

  private static JsonElement number(double value) {
    return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
  }

  /**
   * Why a build was held back; empty when it was published or nothing is known of it.
   *
   * @param build a build's folder
   */
  public static Optional<String> heldBack(Path build) throws IOException {
    Path file = build.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonObject release =
          JsonParser.parseString(Files.readString(file))
              .getAsJsonObject()
              .getAsJsonObject("release");
      return release.get("published").getAsBoolean()
          ? Optional.empty()
          : Optional.of(release.get("reason").getAsString());
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }
}
