package readalike.web.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import readalike.web.chart.BarChart;
import readalike.web.chart.Chart;
import readalike.web.chart.LineChart;
import readalike.web.page.Texts;

/** The pictures of a build's evaluation: models against each other, by group, and as they learn. */
final class EvaluationCharts {
  /** What is pictured if it was measured: how good lists are, then what else they are like. */
  private static final List<String> PICTURED =
      List.of("ndcg", "recall", "coverage", "gini", "popularity-lift", "novelty", "diversity");

  /** The metric by which groups and new readers are compared: the first that was measured. */
  private static final List<String> LEADING = List.of("ndcg@10", "ndcg@20", "recall@10");

  private final BuildFigures evaluation;
  private final Texts texts;
  private final Set<String> metrics;

  EvaluationCharts(BuildFigures evaluation, Texts texts) {
    this.evaluation = evaluation;
    this.texts = texts;
    this.metrics = evaluation.metrics();
  }

  /** One bar chart for each metric that is pictured, at its shortest list. */
  List<Chart> models() {
    List<Chart> charts = new ArrayList<>();
    for (String name : PICTURED) {
      metrics.stream()
          .filter(metric -> metric.equals(name) || metric.startsWith(name + "@"))
          .findFirst()
          .ifPresent(metric -> charts.add(models(name, metric)));
    }
    return charts;
  }

  private Chart models(String name, String metric) {
    List<BarChart.Bar> bars = new ArrayList<>();
    evaluation
        .all()
        .figures()
        .forEach(
            (model, figures) -> {
              BuildFigures.Figure figure = figures.get(metric);
              if (figure != null && figure.mean() >= 0) {
                bars.add(new BarChart.Bar(model, figure.mean(), figure.low(), figure.high()));
              }
            });
    BarChart.Heads heads =
        new BarChart.Heads(
            texts.text("served.operator.model"), metric, texts.text("served.operator.interval"));
    String title = texts.text("served.operator.metrics." + name) + " (" + metric + ")";
    return BarChart.of(title, heads, name.equals("novelty") ? 2 : 4, bars);
  }

  /** One line chart for each way of grouping. */
  List<Chart> groups() {
    List<Chart> charts = new ArrayList<>();
    evaluation
        .groups()
        .forEach(
            (by, groups) -> {
              String title = texts.text("served.operator.byGroup", leading(), by);
              charts.add(lines(title, by, groups));
            });
    return charts;
  }

  /** How lists get better with each rating of a new reader; none when that was not measured. */
  List<Chart> learning() {
    List<BuildFigures.Group> kept = evaluation.newReaders();
    return kept.isEmpty()
        ? List.of()
        : List.of(
            lines(
                texts.text("served.operator.learning", leading()),
                texts.text("served.operator.ratingsKnown"),
                kept));
  }

  private Chart lines(String title, String across, List<BuildFigures.Group> groups) {
    String metric = leading();
    List<String> steps =
        groups.stream().map(group -> group.name() + " (" + group.readers() + ")").toList();
    List<LineChart.Line> lines = new ArrayList<>();
    for (Map.Entry<String, ?> model : groups.getFirst().figures().entrySet()) {
      double[] values =
          groups.stream().mapToDouble(group -> group.mean(model.getKey(), metric)).toArray();
      if (Arrays.stream(values).anyMatch(value -> !Double.isNaN(value))
          && lines.size() < LineChart.MOST_LINES) {
        lines.add(new LineChart.Line(model.getKey(), values));
      }
    }
    return LineChart.of(title, across, steps, 3, lines);
  }

  private String leading() {
    return LEADING.stream().filter(metrics::contains).findFirst().orElse(LEADING.getFirst());
  }
}
