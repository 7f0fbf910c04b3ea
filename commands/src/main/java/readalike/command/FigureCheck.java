package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import readalike.builder.csv.SourceFile;
import readalike.builder.evaluation.EvaluationResult;
import readalike.builder.run.ExpectedFigures;

/**
 * Holds what a run measured against the figures that are expected of it.
 *
 * @param file of the expected figures
 */
record FigureCheck(Path file) {
  /**
   * Below what a reader of a list could notice, above what another processor's rounding changes.
   */
  private static final double TOLERANCE = 0.0005;

  /** Prints a line for each figure; fails unless all are as expected. */
  void check(EvaluationResult result, PrintWriter out) throws IOException {
    List<ExpectedFigures.Line> lines = ExpectedFigures.read(file).check(ExpectedFigures.of(result));
    lines.forEach(
        line ->
            out.println((line.passed() ? "OK   " : "FAIL ") + line.name() + ": " + line.text()));
    out.flush();
    long failed = lines.stream().filter(line -> !line.passed()).count();
    if (failed > 0) {
      throw new CommandFailure(
          failed
              + " of "
              + lines.size()
              + " figures are not as "
              + ShortPath.of(file)
              + " expects; if the change was meant, run ./readalike evaluate --check --write and say"
              + " why in the commit");
    }
  }

  /** Writes what was measured as what is expected from now on. */
  void write(EvaluationResult result, String command, String commit, PrintWriter out)
      throws IOException {
    Map<String, Double> measured = ExpectedFigures.of(result);
    List<String> head =
        List.of(
            "What evaluate --check expects of the sample; written by " + command + " --write",
            "commit before: " + commit,
            "data: "
                + String.join(", ", result.sources().stream().map(FigureCheck::text).toList()));
    Files.writeString(
        file, ExpectedFigures.file(head, measured, TOLERANCE), StandardCharsets.UTF_8);
    out.println(measured.size() + " figures written to " + ShortPath.of(file));
    out.flush();
  }

  private static String text(SourceFile source) {
    return source.name() + " " + source.sha256();
  }
}
