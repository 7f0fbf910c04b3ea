package readalike.builder.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import readalike.builder.evaluation.EvaluationResult;
import readalike.engine.evaluation.significance.MeanInterval;

/**
 * The figures as CSV, one in each row, with all their digits; an empty cell where there is none.
 *
 * @param result what was measured
 */
record RunTables(EvaluationResult result) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  void write(Path folder) throws IOException {
    try (CSVPrinter csv = csv(folder.resolve("models.csv"))) {
      csv.printRecord("model", "metric", "mean", "low", "high");
      for (Map.Entry<String, EvaluationResult.ModelResult> model : result.models().entrySet()) {
        figures(csv, model.getValue().figures(), model.getKey());
      }
    }
    try (CSVPrinter csv = csv(folder.resolve("stars.csv"))) {
      csv.printRecord("predictor", "metric", "mean", "low", "high");
      for (Map.Entry<String, Map<String, MeanInterval>> stars : result.stars().entrySet()) {
        figures(csv, stars.getValue(), stars.getKey());
      }
    }
    try (CSVPrinter csv = csv(folder.resolve("groups.csv"))) {
      csv.printRecord("by", "group", "readers", "model", "metric", "mean", "low", "high");
      for (EvaluationResult.GroupResult group : result.groups()) {
        for (Map.Entry<String, Map<String, MeanInterval>> model : group.models().entrySet()) {
          figures(
              csv, model.getValue(), group.by(), group.group(), group.readers(), model.getKey());
        }
      }
    }
    try (CSVPrinter csv = csv(folder.resolve("new-readers.csv"))) {
      csv.printRecord("kept", "readers", "model", "metric", "mean", "low", "high");
      for (EvaluationResult.NewReadersResult kept : result.newReaders()) {
        for (Map.Entry<String, Map<String, MeanInterval>> model : kept.models().entrySet()) {
          figures(csv, model.getValue(), kept.keep(), kept.readers(), model.getKey());
        }
      }
    }
    try (CSVPrinter csv = csv(folder.resolve("comparisons.csv"))) {
      csv.printRecord(
          "readers", "metric", "first", "second", "pairs", "difference", "p", "adjusted");
      for (EvaluationResult.Comparison one : result.comparisons()) {
        csv.printRecord(
            one.readers(),
            one.metric(),
            one.first(),
            one.second(),
            one.pairs(),
            cell(one.difference()),
            cell(one.p()),
            cell(one.adjusted()));
      }
    }
  }

  private static CSVPrinter csv(Path file) throws IOException {
    Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    return new CSVPrinter(writer, FORMAT);
  }

  private static void figures(CSVPrinter csv, Map<String, MeanInterval> figures, Object... first)
      throws IOException {
    for (Map.Entry<String, MeanInterval> figure : figures.entrySet()) {
      for (Object cell : first) {
        csv.print(cell);
      }
      csv.print(figure.getKey());
      csv.print(cell(figure.getValue().mean()));
      csv.print(cell(figure.getValue().low()));
      csv.print(cell(figure.getValue().high()));
      csv.println();
    }
  }

  private static Object cell(double value) {
    return Double.isFinite(value) ? value : "";
  }
}
