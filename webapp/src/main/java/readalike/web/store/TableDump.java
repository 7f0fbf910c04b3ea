package readalike.web.store;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A table as lines of JSON that either database can read again: first the names of the columns,
 * then one list for each row. Bytes are {@code {"b": base64}}, numbers and texts as they are.
 */
public final class TableDump {
  private static final int BATCH = 500;

  private TableDump() {}

  /**
   * Writes all rows.
   *
   * @param order columns that put the rows into a total order
   * @return how many
   */
  public static long write(Handle handle, String table, String order, Writer out) {
    return handle
        .createQuery("SELECT * FROM " + table + " ORDER BY " + order)
        .scanResultSet(
            (rows, _) -> {
              try (ResultSet row = rows.get()) {
                return write(row, out);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static long write(ResultSet row, Writer out) throws SQLException, IOException {
    ResultSetMetaData columns = row.getMetaData();
    Gson gson = new Gson();
    JsonArray names = new JsonArray();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnName(i));
    }
    out.write(gson.toJson(names) + "\n");
    long count = 0;
    while (row.next()) {
      JsonArray cells = new JsonArray();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        cells.add(cell(row, i, columns.getColumnType(i)));
      }
      out.write(gson.toJson(cells) + "\n");
      count++;
    }
    return count;
  }

  private static JsonElement cell(ResultSet row, int column, int type) throws SQLException {
    return switch (row.getObject(column)) {
      case null -> JsonNull.INSTANCE;
      case byte[] bytes -> {
        JsonObject cell = new JsonObject();
        cell.addProperty("b", Base64.getEncoder().encodeToString(bytes));
        yield cell;
      }
      case Number number -> new JsonPrimitive(number.longValue());
      case String text -> new JsonPrimitive(text);
      default -> throw new SQLException("column " + column + " has the SQL type " + type);
    };
  }

  /**
   * Reads rows and puts them into the table.
   *
   * @param wanted which rows, by their cells
   * @return how many were put in
   * @throws IOException when the lines are not what {@link #write} wrote
   */
  public static long read(Handle handle, String table, BufferedReader in, Predicate<Row> wanted)
      throws IOException {
    List<String> columns = columns(in.readLine());
    String marks = ", ?".repeat(columns.size()).substring(2);
    String sql =
        "INSERT INTO "
            + table
            + " ("
            + String.join(", ", columns)
            + ") VALUES ("
            + marks
            + ") ON CONFLICT DO NOTHING";
    long count = 0;
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Row row = new Row(columns, cells(line, columns.size()));
        if (wanted.test(row)) {
          for (int i = 0; i < columns.size(); i++) {
            batch.bind(i, row.cells().get(i));
          }
          batch.add();
          count++;
        }
        if (batch.size() >= BATCH) {
          batch.execute();
        }
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
    return count;
  }

  /**
   * Reads rows without a table.
   *
   * @throws IOException when the lines are not what {@link #write} wrote
   */
  public static void readRows(BufferedReader in, Consumer<Row> each) throws IOException {
    List<String> columns = columns(in.readLine());
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      each.accept(new Row(columns, cells(line, columns.size())));
    }
  }

  /**
   * One row on its way into a table.
   *
   * @param cells each a {@code Long}, a {@code String}, a {@code byte[]} or null
   */
  public record Row(List<String> columns, List<Object> cells) {
    /** The text in a column, empty when the table has no such column. */
    public String text(String column) {
      int i = columns.indexOf(column);
      return i < 0 ? "" : (String) cells.get(i);
    }

    /** The bytes in a column. */
    public byte[] bytes(String column) {
      return (byte[]) cells.get(columns.indexOf(column));
    }
  }

  private static List<String> columns(String line) throws IOException {
    if (line == null) {
      throw new IOException("a table without a line of columns");
    }
    List<String> columns = new ArrayList<>();
    for (JsonElement name : JsonParser.parseString(line).getAsJsonArray()) {
      if (!name.getAsString().matches("[a-z_]{1,40}")) {
        throw new IOException("a table with a column that is no name");
      }
      columns.add(name.getAsString());
    }
    return columns;
  }

  private static List<Object> cells(String line, int size) throws IOException {
    JsonArray array = JsonParser.parseString(line).getAsJsonArray();
    if (array.size() != size) {
      throw new IOException("a row of " + array.size() + " cells in a table of " + size);
    }
    List<Object> cells = new ArrayList<>(size);
    for (JsonElement cell : array) {
      cells.add(
          switch (cell) {
            case JsonNull _ -> null;
            case JsonObject bytes -> Base64.getDecoder().decode(bytes.get("b").getAsString());
            case JsonPrimitive number when number.isNumber() -> number.getAsLong();
            default -> cell.getAsString();
          });
    }
    return cells;
  }
}
