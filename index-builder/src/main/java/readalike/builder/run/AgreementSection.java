package readalike.builder.run;

import static readalike.builder.run.Cells.figure;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import readalike.builder.evaluation.RunFile;

/**
 * What other implementations came to, by the settings {@code peer.MODEL.METRIC}, beside what was
 * measured under these names.
 */
final class AgreementSection {
  private AgreementSection() {}

  /**
   * The table.
   *
   * @param figures as {@code result.json} has them
   */
  static RunSection of(JsonObject figures) {
    JsonObject models = figures.getAsJsonObject("models");
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, JsonElement> setting : figures.getAsJsonObject("settings").entrySet()) {
      if (setting.getKey().startsWith(RunFile.PEER)) {
        String name = setting.getKey().substring(RunFile.PEER.length());
        String model = name.substring(0, name.indexOf('.'));
        String metric = name.substring(name.indexOf('.') + 1);
        JsonObject here =
            models.has(model)
                ? models.getAsJsonObject(model)
                : figures.getAsJsonObject("stars").getAsJsonObject(model);
        if (here != null && here.has(metric) && !here.get(metric).isJsonNull()) {
          double peer = Double.parseDouble(setting.getValue().getAsString());
          double ours = here.get(metric).getAsDouble();
          rows.add(
              List.of(
                  model,
                  metric,
                  figure(here.get(metric)),
                  String.format(Locale.ROOT, "%.4f", peer),
                  String.format(Locale.ROOT, "%+.1f %%", 100 * (ours - peer) / peer)));
        }
      }
    }
    return new RunSection(
        "Agreement with other implementations",
        "Figures of other implementations on the same split, whose settings were picked on the test"
            + " part. Where the definitions differ, the section on baselines says how.",
        List.of("model", "metric", "here", "there", "difference"),
        rows,
        "");
  }
}
