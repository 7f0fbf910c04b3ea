package readalike.builder.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import readalike.builder.evaluation.EvaluationResult;
import readalike.builder.plot.BarPlot;
import readalike.builder.plot.LinePlot;
import readalike.engine.evaluation.significance.MeanInterval;

/**
 * The figures as plots: {@code models}, {@code groups} and {@code new-readers}, of NDCG at the
 * shortest list, as far as they were measured.
 *
 * @param name of the run
 * @param result what was measured
 */
record RunPlots(String name, EvaluationResult result) {
  private static final String MEASURE = "ndcg@";

  /** The models that are drawn where all would be too many. */
  private static final List<String> LEADING =
      List.of("popularity", "item-knn", "ease-all", "content", "taste", "hybrid");

  void write(Path folder) throws IOException {
    Optional<String> measure = measure();
    if (measure.isEmpty()) {
      return;
    }
    Map<String, MeanInterval> bars = new LinkedHashMap<>();
    result.models().forEach((model, one) -> bars.put(model, one.figures().get(measure.get())));
    new BarPlot(name, measure.get(), bars).write(folder, "models");
    Map<String, MeanInterval> groups = new LinkedHashMap<>();
    for (EvaluationResult.GroupResult group : result.groups()) {
      for (String model : List.of("taste", "hybrid")) {
        if (group.models().containsKey(model)) {
          groups.put(
              group.by() + " " + group.group() + ": " + model,
              group.models().get(model).get(measure.get()));
        }
      }
    }
    if (!groups.isEmpty()) {
      new BarPlot(name + ", by group of readers", measure.get(), groups).write(folder, "groups");
    }
    if (!result.newReaders().isEmpty()) {
      newReaders(measure.get()).write(folder, "new-readers");
    }
  }

  private Optional<String> measure() {
    return result.models().values().stream()
        .flatMap(model -> model.figures().keySet().stream())
        .filter(metric -> metric.startsWith(MEASURE))
        .findFirst();
  }

  private LinePlot newReaders(String measure) {
    List<Double> points = new ArrayList<>();
    Map<String, List<Double>> lines = new LinkedHashMap<>();
    for (EvaluationResult.NewReadersResult kept : result.newReaders()) {
      points.add((double) kept.keep());
      kept.models()
          .forEach(
              (model, figures) -> {
                if (LEADING.contains(model)) {
                  lines
                      .computeIfAbsent(model, unseen -> new ArrayList<>())
                      .add(figures.get(measure).mean());
                }
              });
    }
    return new LinePlot(
        name + ", readers as if new", "ratings that are shown", measure, points, lines);
  }
}
