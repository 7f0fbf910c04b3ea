package readalike.builder.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import readalike.builder.run.RunFolder;

/**
 * Measured results: a file, or the folder of a run.
 *
 * @param name of the file without its ending, or of the folder; markers name it
 * @param json what was measured
 * @param costs what it took; empty for a file
 */
record ResultFile(String name, JsonObject json, Optional<JsonObject> costs) {
  static final String ENDING = ".json";

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read or is not a JSON object
   */
  static ResultFile read(Path file) throws IOException {
    String name = file.getFileName().toString();
    return new ResultFile(
        name.substring(0, name.length() - ENDING.length()), object(file), Optional.empty());
  }

  /**
   * Reads the folder of a run.
   *
   * @throws IOException as for a file
   */
  static ResultFile readRun(Path folder) throws IOException {
    return new ResultFile(
        folder.getFileName().toString(),
        object(folder.resolve(RunFolder.RESULT)),
        Optional.of(object(folder.resolve(RunFolder.COSTS))));
  }

  private static JsonObject object(Path file) throws IOException {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException(file + " is not a file of results: " + e.getMessage(), e);
    }
  }

  /** A single file of {@code evaluate --json}; a run brings its plots itself. */
  boolean isEvaluation() {
    return costs.isEmpty() && json.has("models") && json.has("rating");
  }

  /** The figures by name of the model. */
  Set<Map.Entry<String, JsonElement>> models() {
    return json.getAsJsonObject("models").entrySet();
  }
}
