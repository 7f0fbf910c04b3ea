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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a build says of itself in its {@code manifest.json}. A build without one, or with one that
 * is not understood, says nothing but its id.
 */
final class BuildManifest {
  private static final String FILE = "manifest.json";

  /** What a manifest says in counts, in the order in which they are shown. */
  private static final List<String> COUNTS = List.of("books", "users", "ratings");

  /** The parts that are settings, learnt or given. */
  private static final List<String> SETTINGS =
      List.of("format", "seed", "ranking", "rating", "blend");

  private final String id;
  private final JsonObject json;

  private BuildManifest(String id, JsonObject json) {
    this.id = id;
    this.json = json;
  }

  /** A file that the build was made from. */
  record Source(String name, long bytes, String sha256) {}

  /**
   * What cleaning did to one table.
   *
   * @param findings the rules that were met
   */
  record Cleaned(String file, String content, long read, long kept, List<Found> findings) {}

  /**
   * How often a rule was met.
   *
   * @param first the first lines with what stood there
   */
  record Found(String rule, long count, List<String> first) {}

  /** Reads the manifest of a build's folder. */
  static BuildManifest read(Path folder) throws IOException {
    String id = folder.getFileName().toString();
    try {
      JsonElement read = JsonParser.parseString(Files.readString(folder.resolve(FILE)));
      return new BuildManifest(id, read instanceof JsonObject object ? object : new JsonObject());
    } catch (NoSuchFileException | JsonParseException nothingToRead) {
      return new BuildManifest(id, new JsonObject());
    }
  }

  String id() {
    return id;
  }

  /** The whole as it is in the file, empty without one. */
  JsonObject json() {
    return json.deepCopy();
  }

  /** The name of the data, or nothing. */
  String dataset() {
    return BuildJson.text(BuildJson.object(json, "facts"), "dataset");
  }

  Optional<Instant> created() {
    try {
      return Optional.of(BuildJson.text(json, "created"))
          .filter(time -> !time.isEmpty())
          .map(Instant::parse);
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** How long the build took, 0 when it does not say. */
  double seconds() {
    return json.has("seconds") ? json.get("seconds").getAsDouble() : 0;
  }

  /** Books, users and ratings by these names; those that it does not say are left out. */
  Map<String, Long> counts() {
    JsonObject facts = BuildJson.object(json, "facts");
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String name : COUNTS) {
      if (facts.has(name)) {
        counts.put(name, facts.get(name).getAsLong());
      }
    }
    return counts;
  }

  /** Every setting by its path, such as {@code ranking.rank}. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String name : SETTINGS) {
      if (json.has(name)) {
        flatten(name, json.get(name), settings);
      }
    }
    return settings;
  }

  private static void flatten(String path, JsonElement value, Map<String, String> into) {
    if (value instanceof JsonObject object) {
      object.entrySet().forEach(each -> flatten(path + "." + each.getKey(), each.getValue(), into));
    } else {
      into.put(path, value.isJsonPrimitive() ? value.getAsString() : value.toString());
    }
  }

  List<Source> sources() {
    return BuildJson.objects(json, "sources").stream()
        .map(
            source ->
                new Source(
                    BuildJson.text(source, "name"),
                    BuildJson.number(source, "bytes"),
                    BuildJson.text(source, "sha256")))
        .toList();
  }

  List<Cleaned> cleaning() {
    return BuildJson.objects(BuildJson.object(json, "cleaning"), "tables").stream()
        .map(
            table ->
                new Cleaned(
                    BuildJson.text(table, "file"),
                    BuildJson.text(table, "content"),
                    BuildJson.number(table, "read"),
                    BuildJson.number(table, "kept"),
                    BuildJson.objects(table, "findings").stream()
                        .map(BuildManifest::found)
                        .toList()))
        .toList();
  }

  private static Found found(JsonObject finding) {
    return new Found(
        BuildJson.text(finding, "rule"),
        BuildJson.number(finding, "count"),
        BuildJson.objects(finding, "first").stream()
            .map(place -> BuildJson.number(place, "line") + ": " + BuildJson.text(place, "value"))
            .collect(Collectors.toList()));
  }

  /** Decisions about whole files, one sentence each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (BuildJson.object(json, "cleaning").get("notes") instanceof JsonArray array) {
      array.forEach(note -> notes.add(note.getAsString()));
    }
    return notes;
  }
}
