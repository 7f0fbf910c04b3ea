package readalike.builder.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A file of measured results.
 *
 * @param name of the file without its ending; markers name it
 * @param json what was measured
 */
record ResultFile(String name, JsonObject json) {
  static final String ENDING = ".json";

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read or is not a JSON object
   */
  static ResultFile read(Path file) throws IOException {
    String name = file.getFileName().toString();
    try {
      JsonElement json = JsonParser.parseString(Files.readString(file));
      return new ResultFile(
          name.substring(0, name.length() - ENDING.length()), json.getAsJsonObject());
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException(file + " is not a file of results: " + e.getMessage(), e);
    }
  }

  boolean isEvaluation() {
    return json.has("models") && json.has("rating");
  }

  /** The figures by name of the model. */
  Set<Map.Entry<String, JsonElement>> models() {
    return json.getAsJsonObject("models").entrySet();
  }
}
