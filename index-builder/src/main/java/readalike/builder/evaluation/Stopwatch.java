package readalike.builder.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import readalike.builder.evaluation.TrainingPace.Setting;
import readalike.builder.evaluation.TrainingPace.Step;
import readalike.engine.taste.RankingModel;

/**
 * Times trainings and stands still while a model is measured. A setting is measured once only:
 * training again gives the same model. Confined to one thread.
 */
final class Stopwatch {
  private final LongSupplier nanoClock;
  private final ToDoubleFunction<RankingModel> measure;
  private final Map<Setting, List<Double>> seconds = new LinkedHashMap<>();
  private final Map<Setting, Double> quality = new LinkedHashMap<>();
  private long begin;

  Stopwatch(LongSupplier nanoClock, ToDoubleFunction<RankingModel> measure) {
    this.nanoClock = nanoClock;
    this.measure = measure;
  }

  void start() {
    begin = nanoClock.getAsLong();
  }

  /** Notes the time, measures, and goes on. */
  double stopped(Setting setting, RankingModel model) {
    long now = nanoClock.getAsLong();
    seconds.computeIfAbsent(setting, any -> new ArrayList<>()).add((now - begin) / 1e9);
    double measured = quality.computeIfAbsent(setting, any -> measure.applyAsDouble(model));
    begin += nanoClock.getAsLong() - now;
    return measured;
  }

  /** What was timed so far was for the compiler. */
  void forgetTimes() {
    seconds.clear();
  }

  /** The median time and the measure of each setting, the quickest first. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    seconds.forEach(
        (setting, taken) ->
            steps.add(
                new Step(
                    setting,
                    taken.stream().sorted().toList().get(taken.size() / 2),
                    quality.get(setting))));
    steps.sort(Comparator.comparingDouble(Step::seconds));
    return List.copyOf(steps);
  }
}
