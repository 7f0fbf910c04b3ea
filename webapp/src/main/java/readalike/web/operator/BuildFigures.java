package readalike.web.operator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How good the models of a build were measured to be: the JSON that a build keeps of itself, or
 * that {@code ./readalike evaluate --json} writes, read as figures by model.
 */
final class BuildFigures {
  private final JsonObject json;

  BuildFigures(JsonObject json) {
    this.json = json;
  }

  /**
   * A figure with its interval.
   *
   * @param low NaN when the interval is not known
   * @param high NaN when the interval is not known
   */
  record Figure(double mean, double low, double high) {}

  /**
   * The figures of some readers.
   *
   * @param name of the group, or how many ratings were kept
   * @param readers how many they are
   * @param figures by model, then by metric
   */
  record Group(String name, long readers, Map<String, Map<String, Figure>> figures) {
    /** A model's figure, NaN when it was not measured. */
    double mean(String model, String metric) {
      Figure figure = figures.getOrDefault(model, Map.of()).get(metric);
      return figure == null ? Double.NaN : figure.mean();
    }
  }

  /**
   * What the release gate said.
   *
   * @param reason one sentence for people
   */
  record Release(boolean isHeldBack, String reason) {}

  /** Reads a file; empty when there is none or it is not understood. */
  static Optional<BuildFigures> read(Path file) throws IOException {
    try {
      JsonElement read = JsonParser.parseString(Files.readString(file));
      return read instanceof JsonObject object && object.get("models") instanceof JsonObject
          ? Optional.of(new BuildFigures(object))
          : Optional.empty();
    } catch (NoSuchFileException | JsonParseException nothingToRead) {
      return Optional.empty();
    }
  }

  /** The whole as it is in the file. */
  JsonObject json() {
    return json.deepCopy();
  }

  /** What the release gate said when the build was made; empty when it was not asked. */
  Optional<Release> release() {
    JsonObject release = BuildJson.object(json, "release");
    return release.has("published") && release.get("published").isJsonPrimitive()
        ? Optional.of(
            new Release(
                !release.get("published").getAsBoolean(), BuildJson.text(release, "reason")))
        : Optional.empty();
  }

  /** The command that measures the same again, or nothing. */
  String command() {
    return BuildJson.text(json, "command");
  }

  /** All readers that were measured. */
  Group all() {
    return group("", json);
  }

  /** The ways in which readers were grouped, each with its groups in order. */
  Map<String, List<Group>> groups() {
    Map<String, List<Group>> groups = new LinkedHashMap<>();
    for (JsonObject each : BuildJson.objects(json, "groups")) {
      groups
          .computeIfAbsent(BuildJson.text(each, "by"), _ -> new ArrayList<>())
          .add(group(BuildJson.text(each, "group"), each));
    }
    return groups;
  }

  /** Readers as if they were new, by how many of their ratings the models were shown. */
  List<Group> newReaders() {
    return BuildJson.objects(json, "newReaders").stream()
        .map(each -> group(BuildJson.text(each, "keep"), each))
        .toList();
  }

  /** How well stars were predicted, by metric. */
  Map<String, Double> stars() {
    Map<String, Double> stars = new LinkedHashMap<>();
    BuildJson.object(json, "rating")
        .entrySet()
        .forEach(
            each -> {
              if (each.getValue().isJsonPrimitive()) {
                stars.put(each.getKey(), each.getValue().getAsDouble());
              }
            });
    return stars;
  }

  /** The metrics of any model, in the order in which they come. */
  Set<String> metrics() {
    Set<String> metrics = new LinkedHashSet<>();
    all().figures().values().forEach(figures -> metrics.addAll(figures.keySet()));
    return metrics;
  }

  private static Group group(String name, JsonObject from) {
    Map<String, Map<String, Figure>> figures = new LinkedHashMap<>();
    JsonObject intervals = BuildJson.object(from, "intervals");
    for (Map.Entry<String, JsonElement> model : BuildJson.object(from, "models").entrySet()) {
      Map<String, Figure> byMetric = new LinkedHashMap<>();
      if (model.getValue() instanceof JsonObject means) {
        JsonObject ends = BuildJson.object(intervals, model.getKey());
        for (Map.Entry<String, JsonElement> mean : means.entrySet()) {
          if (mean.getValue().isJsonPrimitive()) {
            byMetric.put(
                mean.getKey(), figure(mean.getValue().getAsDouble(), ends.get(mean.getKey())));
          }
        }
      }
      figures.put(model.getKey(), byMetric);
    }
    long readers = from.has("readers") ? from.get("readers").getAsLong() : 0;
    return new Group(name, readers, figures);
  }

  private static Figure figure(double mean, JsonElement ends) {
    return ends instanceof JsonArray pair && pair.size() == 2
        ? new Figure(mean, pair.get(0).getAsDouble(), pair.get(1).getAsDouble())
        : new Figure(mean, Double.NaN, Double.NaN);
  }
}
