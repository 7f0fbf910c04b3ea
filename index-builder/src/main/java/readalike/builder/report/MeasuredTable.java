package readalike.builder.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a benchmark measured: the one form of all of them, as a table for people and as JSON for
 * programs:
 *
 * <pre>{"command": "…", "about": "…", "columns": ["what", …], "rows": [["…", 1.5, null], …]}</pre>
 *
 * <p>Numbers keep all their digits in JSON; {@link #lines} rounds them to three figures. Not
 * thread-safe.
 */
public final class MeasuredTable {
  private final String command;
  private final String about;
  private final List<String> columns;
  private final JsonArray rows;

  private MeasuredTable(String command, String about, List<String> columns, JsonArray rows) {
    this.command = command;
    this.about = about;
    this.columns = List.copyOf(columns);
    this.rows = rows;
  }

  /**
   * A table without a row yet.
   *
   * @param command how to measure it again
   * @param about on which data, as a part of a sentence; empty when the rows say it
   * @param columns names with units
   */
  public MeasuredTable(String command, String about, List<String> columns) {
    this(command, about, columns, new JsonArray());
  }

  static MeasuredTable of(JsonObject json) {
    List<String> columns = new ArrayList<>();
    json.getAsJsonArray("columns").forEach(name -> columns.add(name.getAsString()));
    return new MeasuredTable(
        json.get("command").getAsString(),
        json.get("about").getAsString(),
        columns,
        json.getAsJsonArray("rows"));
  }

  /**
   * Adds a row.
   *
   * @param cells one for each column: text, a number, or null where nothing was measured
   */
  public void add(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row needs " + columns.size() + " cells, got " + cells.length);
    }
    JsonArray row = new JsonArray();
    for (Object cell : cells) {
      row.add(
          switch (cell) {
            case null -> JsonNull.INSTANCE;
            case Number number -> new JsonPrimitive(number);
            default -> new JsonPrimitive(cell.toString());
          });
    }
    rows.add(row);
  }

  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("command", command);
    json.addProperty("about", about);
    JsonArray names = new JsonArray();
    columns.forEach(names::add);
    json.add("columns", names);
    json.add("rows", rows);
    return json;
  }

  String command() {
    return command;
  }

  String about() {
    return about;
  }

  /** Whether a column has words rather than numbers. */
  boolean isText(int column) {
    for (JsonElement row : rows) {
      JsonElement cell = row.getAsJsonArray().get(column);
      if (cell.isJsonPrimitive() && !cell.getAsJsonPrimitive().isNumber()) {
        return true;
      }
    }
    return false;
  }

  /** The names of the columns, then the rows, numbers rounded. */
  public List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    for (JsonElement row : rows) {
      List<String> line = new ArrayList<>();
      row.getAsJsonArray().forEach(cell -> line.add(text(cell)));
      lines.add(line);
    }
    return lines;
  }

  private static String text(JsonElement cell) {
    if (cell.isJsonNull()) {
      return "";
    }
    JsonPrimitive value = cell.getAsJsonPrimitive();
    if (!value.isNumber()) {
      return value.getAsString();
    }
    double number = value.getAsDouble();
    // Counts are written without a point.
    if (value.getAsString().matches("-?\\d+")) {
      return String.format(Locale.ROOT, "%,d", value.getAsLong());
    }
    return String.format(Locale.ROOT, "%,." + decimals(Math.abs(number)) + "f", number);
  }

  /** So many that three figures are shown, and at least all before the point. */
  private static int decimals(double size) {
    int decimals = 3;
    for (double limit = 0.9995; size >= limit && decimals > 0; limit *= 10) {
      decimals--;
    }
    return size > 0 && size < 0.0995 ? decimals + 1 : decimals;
  }
}
