package readalike.builder.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import readalike.builder.run.RunSections;

/** Results as Markdown: a table, and the command that measures them again. */
final class ResultMarkdown {
  private ResultMarkdown() {}

  /** Ends with a line feed. */
  static String of(ResultFile result) {
    if (result.costs().isPresent()) {
      return RunMarkdown.of(
          result.name(), new RunSections(result.json(), result.costs().orElseThrow()));
    }
    return result.isEvaluation()
        ? evaluation(result)
        : MeasuredMarkdown.of(MeasuredTable.of(result.json()));
  }

  private static String evaluation(ResultFile result) {
    JsonObject json = result.json();
    StringBuilder text = new StringBuilder();
    List<String> measures = measures(result);
    row(text, "model", measures);
    row(text, "---", measures.stream().map(measure -> "---:").toList());
    for (Map.Entry<String, JsonElement> model : result.models()) {
      JsonObject figures = model.getValue().getAsJsonObject();
      row(
          text,
          model.getKey(),
          measures.stream().map(measure -> figure(figures.get(measure))).toList());
    }
    JsonObject rating = json.getAsJsonObject("rating");
    text.append(
        String.format(
            Locale.ROOT,
            "%nPredicted stars: RMSE %s, MAE %s; share of ratings in their 80 %% intervals %s. %,d training and %,d test ratings, %,d books, %,d"
                + " readers with a relevant test book (from %s), seed %s, %.0f s.%n",
            figure(rating.get("rmse")),
            figure(rating.get("mae")),
            figure(rating.get("coverage")),
            json.get("trainRatings").getAsLong(),
            json.get("testRatings").getAsLong(),
            json.get("books").getAsLong(),
            json.get("readers").getAsLong(),
            json.get("relevantFrom").getAsString().replaceAll("\\.0$", ""),
            json.get("seed").getAsString(),
            json.get("seconds").getAsDouble()));
    text.append("\nMeasured by `").append(json.get("command").getAsString()).append("`\n");
    text.append("\n![NDCG by model](report/").append(result.name()).append(".png)\n");
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static List<String> measures(ResultFile result) {
    List<String> measures = new ArrayList<>();
    for (Map.Entry<String, JsonElement> model : result.models()) {
      for (String measure : model.getValue().getAsJsonObject().keySet()) {
        if (!measures.contains(measure)) {
          measures.add(measure);
        }
      }
    }
    return measures;
  }

  private static String figure(JsonElement value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.4f", value.getAsDouble());
  }

  private static void row(StringBuilder text, String first, List<String> rest) {
    text.append("| ").append(escaped(first)).append(" | ");
    text.append(rest.stream().map(ResultMarkdown::escaped).collect(Collectors.joining(" | ")));
    text.append(" |\n");
  }

  private static String escaped(String cell) {
    return cell.replace("|", "\\|");
  }
}
