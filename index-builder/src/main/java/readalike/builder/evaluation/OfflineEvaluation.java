package readalike.builder.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import readalike.builder.evaluation.EvaluationResult.GroupResult;
import readalike.builder.evaluation.EvaluationResult.ModelResult;
import readalike.builder.evaluation.EvaluationResult.NewReadersResult;
import readalike.engine.evaluation.ListEvaluation;
import readalike.engine.evaluation.ListFigures;
import readalike.engine.evaluation.NewReaders;
import readalike.engine.evaluation.Ranker;
import readalike.engine.evaluation.RatingEvaluation;
import readalike.engine.evaluation.ReaderView;
import readalike.engine.evaluation.StarEvaluation;
import readalike.engine.evaluation.group.Grouping;
import readalike.engine.evaluation.metric.Mae;
import readalike.engine.evaluation.metric.Rmse;
import readalike.engine.evaluation.metric.StarCalibration;
import readalike.engine.evaluation.metric.StarMetric;
import readalike.engine.evaluation.significance.MeanInterval;

/**
 * Trains one model after the other on the training part of a split and measures it on the test
 * part; keeps each reader's figures, from which all tables are made. Confined to one thread.
 */
final class OfflineEvaluation {
  /** Groups with fewer readers would only show noise. */
  private static final int LEAST_GROUP = 10;

  private final TrainingPart part;
  private final EvaluationRequest request;
  private final float relevantFrom;
  private final Statistics statistics;
  private final Map<String, ListFigures> figures = new LinkedHashMap<>();
  private final Map<String, EvaluationResult.Cost> costs = new LinkedHashMap<>();
  private final Map<Integer, Map<String, ListFigures>> asNew = new TreeMap<>();

  OfflineEvaluation(TrainingPart part, EvaluationRequest request, float relevantFrom) {
    this.part = part;
    this.request = request;
    this.relevantFrom = relevantFrom;
    this.statistics = new Statistics(request.measures().resamples(), request.seed());
  }

  EvaluationResult run() {
    MetricCatalogue metrics =
        MetricCatalogue.of(request.measures(), part.data().books(), part.ratings());
    for (String model : request.models()) {
      measure(model, metrics);
    }
    Map<String, ModelResult> models = new LinkedHashMap<>();
    figures.forEach(
        (model, measured) ->
            models.put(model, new ModelResult(statistics.intervals(measured), costs.get(model))));
    compareOverall();
    List<GroupResult> groups = groups();
    List<NewReadersResult> newReaders = newReaders();
    Map<String, Map<String, MeanInterval>> stars = stars();
    double coverage =
        request.stars().contains(StarCatalogue.OURS)
            ? RatingEvaluation.of(part.models().rating(), part.data().split()).coverage()
            : Double.NaN;
    return new EvaluationResult(
        part.data().name(),
        part.data().sources(),
        part.data().cleaning(),
        part.ratings().cells(),
        part.data().split().test().cells(),
        part.data().books().size(),
        figures.values().stream().findFirst().map(one -> one.readers().length).orElse(0),
        relevantFrom,
        models,
        stars,
        coverage,
        statistics.corrected(),
        groups,
        newReaders,
        part.modelsIfTrained()
            .map(trained -> new TreeMap<>(trained.weights().toSettings()))
            .orElseGet(TreeMap::new),
        0);
  }

  private void measure(String model, MetricCatalogue metrics) {
    CostMeter meter = new CostMeter();
    meter.start();
    Ranker ranker = ModelCatalogue.train(model, part);
    meter.fitted();
    ListFigures measured = evaluation(ReaderView.WHOLE, metrics).measure(ranker, part.workers());
    figures.put(model, measured);
    meter.ranked(measured.readers().length, part.workers().threads());
    int least = request.measures().newReaders().stream().max(Integer::compare).orElse(0);
    boolean detailed = request.details().contains(model);
    for (int keep : detailed ? request.measures().newReaders() : List.<Integer>of()) {
      asNew
          .computeIfAbsent(keep, unseen -> new LinkedHashMap<>())
          .put(
              model,
              evaluation(new NewReaders(keep, least, request.seed()), metrics)
                  .measure(ranker, part.workers()));
    }
    costs.put(model, meter.cost());
  }

  private ListEvaluation evaluation(ReaderView view, MetricCatalogue metrics) {
    return new ListEvaluation(
        part.data().split(), relevantFrom, view, metrics.lists(), metrics.catalogue());
  }

  /** The hybrid against everything else. */
  private void compareOverall() {
    ListFigures hybrid = figures.get(ModelCatalogue.HYBRID);
    if (hybrid != null && hybrid.metrics().contains(mainMetric())) {
      figures.forEach(
          (model, measured) -> {
            if (!model.equals(ModelCatalogue.HYBRID)) {
              compare("all", ModelCatalogue.HYBRID, hybrid, model, measured, null);
            }
          });
    }
  }

  private void compare(
      String readers,
      String first,
      ListFigures firstFigures,
      String second,
      ListFigures secondFigures,
      int[] members) {
    String metric = mainMetric();
    statistics.compare(
        readers,
        metric,
        first,
        picked(firstFigures.values(metric), members),
        second,
        picked(secondFigures.values(metric), members));
  }

  private static double[] picked(double[] values, int[] members) {
    return members == null
        ? values
        : IntStream.of(members).mapToDouble(member -> values[member]).toArray();
  }

  /** What tests compare: NDCG at the shortest length. */
  private String mainMetric() {
    return "ndcg@" + request.measures().cutoffs().getFirst();
  }

  private List<GroupResult> groups() {
    List<GroupResult> results = new ArrayList<>();
    Optional<ListFigures> any = figures.values().stream().findFirst();
    for (String name : any.isEmpty() ? List.<String>of() : request.measures().groups()) {
      Grouping grouping = GroupingCatalogue.of(name, part.data().books(), part.ratings());
      int[] readers = any.get().readers();
      Map<String, List<Integer>> members = new HashMap<>();
      for (int i = 0; i < readers.length; i++) {
        members
            .computeIfAbsent(
                grouping.groupOf(part.ratings().profile(readers[i])), unseen -> new ArrayList<>())
            .add(i);
      }
      for (String group : grouping.groups()) {
        int[] positions =
            members.getOrDefault(group, List.of()).stream().mapToInt(Integer::intValue).toArray();
        if (positions.length >= LEAST_GROUP) {
          results.add(group(name, group, positions));
        }
      }
    }
    return results;
  }

  private GroupResult group(String by, String group, int[] members) {
    Map<String, ListFigures> detailed = new LinkedHashMap<>(figures);
    detailed.keySet().retainAll(request.details());
    Map<String, Map<String, MeanInterval>> models = new LinkedHashMap<>();
    detailed.forEach(
        (model, measured) -> {
          double[][] values = new double[measured.metrics().size()][];
          for (int metric = 0; metric < values.length; metric++) {
            values[metric] = picked(measured.values()[metric], members);
          }
          models.put(model, statistics.intervals(measured.metrics(), values));
        });
    compareWithBetterHalf(by + " " + group, detailed, models, members);
    return new GroupResult(by, group, members.length, models);
  }

  private void compareWithBetterHalf(
      String readers,
      Map<String, ListFigures> measured,
      Map<String, Map<String, MeanInterval>> means,
      int[] members) {
    ListFigures hybrid = measured.get(ModelCatalogue.HYBRID);
    if (hybrid == null || !hybrid.metrics().contains(mainMetric())) {
      return;
    }
    ModelCatalogue.HALVES.stream()
        .filter(measured::containsKey)
        .max(
            (one, other) ->
                Double.compare(
                    means.get(one).get(mainMetric()).mean(),
                    means.get(other).get(mainMetric()).mean()))
        .ifPresent(
            half ->
                compare(readers, ModelCatalogue.HYBRID, hybrid, half, measured.get(half), members));
  }

  private List<NewReadersResult> newReaders() {
    List<NewReadersResult> results = new ArrayList<>();
    asNew.forEach(
        (keep, measured) -> {
          Map<String, Map<String, MeanInterval>> models = new LinkedHashMap<>();
          measured.forEach((model, one) -> models.put(model, statistics.intervals(one)));
          int readers =
              measured.values().stream().findFirst().map(one -> one.readers().length).orElse(0);
          compareWithBetterHalf("new, " + keep + " shown", measured, models, null);
          results.add(new NewReadersResult(keep, readers, models));
        });
    return results;
  }

  private Map<String, Map<String, MeanInterval>> stars() {
    Map<String, Map<String, MeanInterval>> stars = new LinkedHashMap<>();
    for (String name : request.stars()) {
      StarEvaluation predicted =
          StarEvaluation.of(StarCatalogue.train(name, part), part.data().split());
      Map<String, MeanInterval> figures = new LinkedHashMap<>();
      for (StarMetric metric : List.of(new Rmse(), new Mae(), new StarCalibration())) {
        figures.put(metric.name(), starInterval(metric, predicted));
      }
      stars.put(name, figures);
    }
    return stars;
  }

  /** The errors' means have intervals, over ratings; that of the root is the root of its ends. */
  private MeanInterval starInterval(StarMetric metric, StarEvaluation predicted) {
    double measured = metric.of(predicted.estimates(), predicted.given());
    double[] errors = new double[predicted.given().length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.abs(predicted.estimates()[i] - predicted.given()[i]);
    }
    return switch (metric) {
      case Mae mae -> statistics.interval(errors).around(measured);
      case Rmse rmse -> {
        MeanInterval squares =
            statistics.interval(Arrays.stream(errors).map(error -> error * error).toArray());
        yield new MeanInterval(measured, Math.sqrt(squares.low()), Math.sqrt(squares.high()));
      }
      default -> MeanInterval.unknown(measured);
    };
  }
}
