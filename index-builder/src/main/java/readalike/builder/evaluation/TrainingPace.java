package readalike.builder.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.Training;
import readalike.engine.evaluation.RankingEvaluation;
import readalike.engine.evaluation.TasteRanker;
import readalike.engine.taste.ItemConfig;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RankingModel;
import readalike.engine.taste.RankingTrainer;
import readalike.engine.taste.TrainingRun;
import readalike.engine.taste.Workers;

/**
 * Measures how good the lists of the ranking model are after each epoch, and how long training took
 * until then; so that it can be held against other software at equal quality rather than at an
 * equal number of dimensions.
 *
 * @param heldOut the data and the split
 * @param relevantFrom a held-out book is relevant from this rating on; empty: from a liking on
 * @param ranks latent dimensions to train with, each 1 to 1,024
 * @param epochs how many epochs at most, at least 1
 * @param runs how often everything is timed, at least 1, after once for the compiler
 * @param seed of training
 * @param nanoClock rising nanoseconds
 */
public record TrainingPace(
    HeldOut heldOut,
    OptionalDouble relevantFrom,
    List<Integer> ranks,
    int epochs,
    int runs,
    long seed,
    LongSupplier nanoClock) {
  private static final int CUTOFF = 10;

  /** The weights between books are trained once, after the factors, after so many epochs. */
  private static final int EPOCHS_BEFORE_WEIGHTS = 2;

  public TrainingPace {
    Objects.requireNonNull(heldOut, "heldOut");
    Objects.requireNonNull(relevantFrom, "relevantFrom");
    Objects.requireNonNull(nanoClock, "nanoClock");
    ranks = List.copyOf(ranks);
    if (ranks.isEmpty() || ranks.stream().anyMatch(rank -> rank < 1 || rank > 1024)) {
      throw new IllegalArgumentException("ranks must be 1..1024, got " + ranks);
    }
    if (epochs < 1 || runs < 1) {
      throw new IllegalArgumentException(
          "epochs and runs must be >= 1, got " + epochs + " and " + runs);
    }
  }

  /**
   * A training that is over after some epochs.
   *
   * @param rank latent dimensions
   * @param epochs how many
   * @param bookWeights whether the weights between books were trained too
   */
  public record Setting(int rank, int epochs, boolean bookWeights) {}

  /**
   * What came of it.
   *
   * @param setting of the training
   * @param seconds it took from the ratings in memory, the median of the runs
   * @param ndcg NDCG@10 over all readers of the test part
   */
  public record Step(Setting setting, double seconds, double ndcg) {}

  /**
   * What was measured on a data set.
   *
   * @param data its name
   * @param steps the quickest first
   */
  public record Result(String data, List<Step> steps) {
    /** Those that are better than all that are as quick. */
    public List<Step> best() {
      List<Step> best = new ArrayList<>();
      for (Step step : steps) {
        if (best.isEmpty() || step.ndcg() > best.getLast().ndcg()) {
          best.add(step);
        }
      }
      return best;
    }
  }

  /** Reads the data, trains and measures. */
  public Result measure(BuildProgress progress) throws IOException {
    EvaluationData data = EvaluationData.of(heldOut, progress);
    float relevant = (float) relevantFrom.orElse(data.scale().likedFrom());
    try (Workers workers = Workers.forAllCores()) {
      RankingEvaluation evaluation = new RankingEvaluation(data.split(), relevant, List.of(CUTOFF));
      RankingConfig defaults =
          Training.defaults(data.split().train(), data.scale(), seed).ranking();
      Stopwatch stopwatch = new Stopwatch(nanoClock, model -> ndcg(evaluation, model, workers));
      int done = 0;
      int all = (runs + 1) * ranks.size();
      for (int run = 0; run <= runs; run++) {
        if (run == 1) {
          stopwatch.forgetTimes();
        }
        for (int rank : ranks) {
          time(data, defaults, rank, stopwatch, workers);
          progress.advanced(BuildProgress.Step.TRAIN, ++done, all);
        }
      }
      return new Result(data.name(), stopwatch.steps());
    }
  }

  private void time(
      EvaluationData data, RankingConfig defaults, int rank, Stopwatch stopwatch, Workers workers) {
    RankingConfig factors = config(defaults, rank, epochs, ItemConfig.NONE);
    stopwatch.start();
    new RankingTrainer(factors, workers)
        .train(
            data.split().train(),
            new TrainingRun(
                0,
                Optional.empty(),
                Optional.of(
                    model ->
                        stopwatch.stopped(
                            new Setting(rank, model.config().epochs(), false), model)),
                (epoch, loss) -> {}));
    RankingConfig both = config(defaults, rank, EPOCHS_BEFORE_WEIGHTS, defaults.items());
    stopwatch.start();
    RankingModel model =
        new RankingTrainer(both, workers).train(data.split().train(), (epoch, loss) -> {});
    stopwatch.stopped(new Setting(rank, EPOCHS_BEFORE_WEIGHTS, true), model);
  }

  private static RankingConfig config(
      RankingConfig defaults, int rank, int epochs, ItemConfig items) {
    return new RankingConfig(
        rank,
        epochs,
        defaults.regularisation(),
        defaults.frequencyExponent(),
        defaults.unobserved(),
        items,
        defaults.preference(),
        defaults.recency(),
        defaults.scale(),
        defaults.seed());
  }

  private static double ndcg(RankingEvaluation evaluation, RankingModel model, Workers workers) {
    return evaluation.measure(new TasteRanker(model), workers).byCutoff().get(CUTOFF).ndcg();
  }
}
