package readalike.builder.run;

import static readalike.builder.run.Cells.count;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What became of the rows that were read. */
final class CleaningSection {
  private CleaningSection() {}

  /**
   * The table.
   *
   * @param figures as {@code result.json} has them
   */
  static RunSection of(JsonObject figures) {
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
}
