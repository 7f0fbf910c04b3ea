package readalike.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import readalike.builder.evaluation.EvaluationResult;
import readalike.engine.evaluation.significance.MeanInterval;

/**
 * The figures of an evaluation for people.
 *
 * @param result what was measured
 */
record EvaluationFigures(EvaluationResult result) {
  /** All of it, ending with a line feed. */
  String toText() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %,d training and %,d test ratings, %,d books, %,d users with a book relevant from %s%n%n",
            Printable.line(result.dataset()),
            result.trainRatings(),
            result.testRatings(),
            result.books(),
            result.readers(),
            BookLine.number((float) result.relevantFrom())));
    text.append(toTable());
    result.stars().forEach((name, figures) -> text.append(stars(name, figures)));
    if (!Double.isNaN(result.starCoverage())) {
      text.append(
          String.format(
              Locale.ROOT,
              "%.1f %% of %,d ratings in their 80 %% intervals%n",
              100 * result.starCoverage(),
              result.testRatings()));
    }
    return text.toString();
  }

  private static String stars(String name, Map<String, MeanInterval> figures) {
    return String.format(
        Locale.ROOT,
        "%npredicted stars (%s): RMSE %.4f, MAE %.4f%n",
        name,
        figures.get("rmse").mean(),
        figures.get("mae").mean());
  }

  /** One row for each model. */
  private TextTable toTable() {
    TextTable table = new TextTable();
    result
        .models()
        .forEach(
            (name, model) -> {
              if (table.isEmpty()) {
                List<String> header = new ArrayList<>(List.of("model"));
                header.addAll(model.figures().keySet());
                header.addAll(List.of("fit s", "list ms"));
                table.add(header);
              }
              List<String> row = new ArrayList<>(List.of(name));
              model.figures().values().forEach(figure -> row.add(figure(figure.mean(), 4)));
              row.add(figure(model.cost().fitSeconds(), 1));
              row.add(figure(model.cost().rankMillis(), 2));
              table.add(row);
            });
    return table;
  }

  private static String figure(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
