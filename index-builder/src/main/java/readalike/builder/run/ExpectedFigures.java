package readalike.builder.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readalike.builder.csv.ImportException;
import readalike.builder.evaluation.EvaluationResult;

/**
 * The figures that a run is expected to come to, {@code NAME = FIGURE tolerance T}. A name is
 * {@code MODEL.METRIC}, or {@code stars.PREDICTOR.METRIC}.
 *
 * @param byName the figures
 */
public record ExpectedFigures(Map<String, Expected> byName) {
  private static final Pattern LINE = Pattern.compile("(\\S+) tolerance (\\S+)");

  public ExpectedFigures {
    byName = new TreeMap<>(byName);
  }

  /**
   * One figure.
   *
   * @param figure what should be measured
   * @param tolerance how far from it is still right, at least 0
   */
  public record Expected(double figure, double tolerance) {
    public Expected {
      if (!(tolerance >= 0) || !Double.isFinite(figure)) {
        throw new IllegalArgumentException(
            "a figure needs a tolerance of at least 0, got " + figure + " and " + tolerance);
      }
    }
  }

  /**
   * What became of one figure.
   *
   * @param name of the figure
   * @param passed whether it is as expected
   * @param text for people
   */
  public record Line(String name, boolean passed, String text) {}

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read or a line is not as above
   */
  public static ExpectedFigures read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, Expected> byName = new TreeMap<>();
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      String value = properties.getProperty(name).strip();
      Matcher parts = LINE.matcher(value);
      try {
        if (!parts.matches()) {
          throw new IllegalArgumentException("got " + value);
        }
        byName.put(
            name,
            new Expected(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2))));
      } catch (IllegalArgumentException e) {
        throw new ImportException(
            file + ": " + name + " must be like \"0.2143 tolerance 0.0005\", " + e.getMessage(), e);
      }
    }
    return new ExpectedFigures(byName);
  }

  /** All figures of a run by the names that are used here, those that are not defined left out. */
  public static Map<String, Double> of(EvaluationResult result) {
    Map<String, Double> figures = new TreeMap<>();
    result
        .models()
        .forEach(
            (model, one) ->
                one.figures()
                    .forEach((metric, value) -> figures.put(model + "." + metric, value.mean())));
    result
        .stars()
        .forEach(
            (predictor, metrics) ->
                metrics.forEach(
                    (metric, value) ->
                        figures.put("stars." + predictor + "." + metric, value.mean())));
    figures.values().removeIf(value -> !Double.isFinite(value));
    return figures;
  }

  /**
   * Compares both ways: what is worse, better, missing or not expected at all has not passed, since
   * a change that nobody meant shows in either.
   */
  public List<Line> check(Map<String, Double> measured) {
    List<Line> lines = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(byName.keySet());
    names.addAll(measured.keySet());
    for (String name : names) {
      Expected expected = byName.get(name);
      Double figure = measured.get(name);
      if (figure == null) {
        lines.add(new Line(name, false, "was not measured"));
      } else if (expected == null) {
        lines.add(new Line(name, false, text(figure) + " is not expected at all"));
      } else {
        double difference = figure - expected.figure();
        lines.add(
            new Line(
                name,
                Math.abs(difference) <= expected.tolerance(),
                String.format(
                    Locale.ROOT,
                    "%s, expected %s, difference %+.5f",
                    text(figure),
                    text(expected.figure()),
                    difference)));
      }
    }
    return lines;
  }

  /**
   * A file of what was measured.
   *
   * @param head lines of explanation
   * @param tolerance of every figure
   */
  public static String file(List<String> head, Map<String, Double> measured, double tolerance) {
    StringBuilder text = new StringBuilder();
    head.forEach(line -> text.append("# ").append(line).append('\n'));
    new TreeMap<>(measured)
        .forEach(
            (name, figure) ->
                text.append(name)
                    .append(" = ")
                    .append(text(figure))
                    .append(" tolerance ")
                    .append(tolerance)
                    .append('\n'));
    return text.toString();
  }

  private static String text(double figure) {
    return String.format(Locale.ROOT, "%.5f", figure);
  }
}
