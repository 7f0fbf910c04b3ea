package readalike.builder.run;

import static readalike.builder.run.Cells.probability;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which differences between models chance does not explain. */
final class ComparisonSection {
  private ComparisonSection() {}

  /**
   * The table.
   *
   * @param figures as {@code result.json} has them
   */
  static RunSection of(JsonObject figures) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonElement element : figures.getAsJsonArray("comparisons")) {
      JsonObject one = element.getAsJsonObject();
      rows.add(
          List.of(
              one.get("readers").getAsString(),
              one.get("first").getAsString() + " − " + one.get("second").getAsString(),
              String.format(Locale.ROOT, "%,d", one.get("pairs").getAsInt()),
              String.format(Locale.ROOT, "%+.4f", one.get("difference").getAsDouble()),
              probability(one.get("p")),
              probability(one.get("adjusted"))));
    }
    return new RunSection(
        "Paired tests",
        "Two-sided randomisation tests of the mean difference in NDCG at the shortest list, reader"
            + " by reader; the last column is corrected for all tests of the run (Holm).",
        List.of("readers", "difference of", "pairs", "mean", "p", "p corrected"),
        rows,
        "");
  }
}
