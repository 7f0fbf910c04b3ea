package readalike.builder.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import readalike.engine.taste.RankingModel;

/**
 * Stands still while a model is measured. A setting is measured once only: training again gives the
 * same model. Confined to one thread.
 */
final class Stopwatch {
  private final LongSupplier nanoClock;
  private final Map<TrainingPace.Setting, List<Double>> seconds;
  private final Map<TrainingPace.Setting, Double> quality;
  private final ToDoubleFunction<RankingModel> measure;
  private long begin;

  /**
   * Starts nothing yet.
   *
   * @param seconds takes the times
   * @param quality takes what was measured
   */
  Stopwatch(
      LongSupplier nanoClock,
      Map<TrainingPace.Setting, List<Double>> seconds,
      Map<TrainingPace.Setting, Double> quality,
      ToDoubleFunction<RankingModel> measure) {
    this.nanoClock = nanoClock;
    this.seconds = seconds;
    this.quality = quality;
    this.measure = measure;
  }

  void start() {
    begin = nanoClock.getAsLong();
  }

  /** Notes the time, measures, and goes on. */
  double stopped(TrainingPace.Setting setting, RankingModel model) {
    long now = nanoClock.getAsLong();
    seconds.computeIfAbsent(setting, any -> new ArrayList<>()).add((now - begin) / 1e9);
    double measured = quality.computeIfAbsent(setting, any -> measure.applyAsDouble(model));
    begin += nanoClock.getAsLong() - now;
    return measured;
  }
}
