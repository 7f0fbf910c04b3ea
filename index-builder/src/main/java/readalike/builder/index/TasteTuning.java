package readalike.builder.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.RankingEvaluation;
import readalike.engine.evaluation.Split;
import readalike.engine.evaluation.TasteRanker;
import readalike.engine.taste.ItemConfig;
import readalike.engine.taste.Preference;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RankingTrainer;
import readalike.engine.taste.Workers;

/**
 * Searches for better settings of the ranking model than the defaults, by the NDCG@10 of a
 * validation part.
 *
 * <p>A coordinate search: each setting in turn is made larger and smaller while that helps, and all
 * are gone through again with smaller steps. It is counted in trainings, not in minutes, so that
 * the same data, seed and budget give the same settings on any machine.
 *
 * @param trials the most trainings to spend, at least 1
 * @param seed of the validation part
 */
record TasteTuning(int trials, long seed) {
  private static final double VALIDATION_SHARE = 0.2;
  private static final int CUTOFF = 10;
  private static final float[] STEPS = {1.6f, 1.25f};

  TasteTuning {
    if (trials < 1) {
      throw new IllegalArgumentException("tuning needs at least one trial, got " + trials);
    }
  }

  /**
   * One training of the search.
   *
   * @param config what was tried
   * @param ndcg its NDCG@10 on the validation part
   */
  record Trial(RankingConfig config, double ndcg) {}

  /** All trials in the order in which they were made; the best is the one to use. */
  List<Trial> search(
      RankingConfig start, RatingMatrix ratings, Workers workers, BuildProgress progress) {
    Split split = Split.perReader(ratings, VALIDATION_SHARE, seed);
    List<Trial> tried = new ArrayList<>();
    Trial best = trial(start, split, workers, tried, progress);
    for (float step : STEPS) {
      boolean better = true;
      while (better && tried.size() < trials) {
        Trial before = best;
        for (Setting setting : Setting.values()) {
          best = alongOneSetting(setting, step, best, split, workers, tried, progress);
        }
        better = best.ndcg() > before.ndcg();
      }
    }
    return tried;
  }

  /** The settings with the highest NDCG, of equals the first; empty when nothing was tried. */
  static Optional<RankingConfig> best(List<Trial> tried) {
    Trial best = null;
    for (Trial trial : tried) {
      best = best == null || trial.ndcg() > best.ndcg() ? trial : best;
    }
    return Optional.ofNullable(best).map(Trial::config);
  }

  private Trial alongOneSetting(
      Setting setting,
      float step,
      Trial from,
      Split split,
      Workers workers,
      List<Trial> tried,
      BuildProgress progress) {
    Trial best = from;
    for (float factor : new float[] {step, 1 / step}) {
      boolean better = true;
      while (better && tried.size() < trials) {
        RankingConfig next = setting.times(best.config(), factor);
        if (tried.stream().anyMatch(trial -> trial.config().equals(next))) {
          break;
        }
        Trial trial = trial(next, split, workers, tried, progress);
        better = trial.ndcg() > best.ndcg();
        best = better ? trial : best;
      }
    }
    return best;
  }

  private Trial trial(
      RankingConfig config,
      Split split,
      Workers workers,
      List<Trial> tried,
      BuildProgress progress) {
    progress.advanced(BuildProgress.Step.TUNE, tried.size(), trials);
    RankingEvaluation evaluation =
        new RankingEvaluation(split, config.scale().likedFrom(), List.of(CUTOFF));
    TasteRanker ranker =
        new TasteRanker(
            new RankingTrainer(config, workers).train(split.train(), (epoch, loss) -> {}));
    Trial trial =
        new Trial(config, evaluation.measure(ranker, workers).byCutoff().get(CUTOFF).ndcg());
    tried.add(trial);
    progress.advanced(BuildProgress.Step.TUNE, tried.size(), trials);
    return trial;
  }

  /** What the search may change. */
  private enum Setting {
    REGULARISATION,
    UNOBSERVED,
    FREQUENCY_EXPONENT,
    TOP_WEIGHT,
    OTHER_WEIGHT,
    OTHER_TARGET,
    ITEM_NEIGHBOURS,
    ITEM_PENALTY,
    ITEM_SHARE;

    RankingConfig times(RankingConfig from, float factor) {
      Preference preference = from.preference();
      ItemConfig items = from.items();
      return switch (this) {
        case REGULARISATION ->
            with(from, from.regularisation() * factor, from.frequencyExponent(), from.unobserved());
        case UNOBSERVED ->
            with(from, from.regularisation(), from.frequencyExponent(), from.unobserved() * factor);
        case FREQUENCY_EXPONENT ->
            with(
                from,
                from.regularisation(),
                Math.min(1, from.frequencyExponent() * factor),
                from.unobserved());
        case TOP_WEIGHT ->
            with(
                from,
                new Preference(
                    preference.likedWeight(),
                    preference.topWeight() * factor,
                    preference.otherWeight(),
                    preference.otherTarget(),
                    preference.lowestTarget()));
        case OTHER_WEIGHT ->
            with(
                from,
                new Preference(
                    preference.likedWeight(),
                    preference.topWeight(),
                    preference.otherWeight() * factor,
                    preference.otherTarget(),
                    preference.lowestTarget()));
        case OTHER_TARGET ->
            with(
                from,
                new Preference(
                    preference.likedWeight(),
                    preference.topWeight(),
                    preference.otherWeight(),
                    Math.min(1, preference.otherTarget() * factor),
                    Math.min(1, preference.lowestTarget() * factor)));
        case ITEM_NEIGHBOURS -> {
          int neighbours = Math.round(items.neighbours() * factor);
          yield with(
              from,
              new ItemConfig(
                  Math.min(ItemConfig.MOST_NEIGHBOURS, neighbours),
                  items.penalty(),
                  items.share()));
        }
        case ITEM_PENALTY ->
            with(from, new ItemConfig(items.neighbours(), items.penalty() * factor, items.share()));
        case ITEM_SHARE ->
            with(from, new ItemConfig(items.neighbours(), items.penalty(), items.share() * factor));
      };
    }

    private static RankingConfig with(
        RankingConfig from, float regularisation, float exponent, float unobserved) {
      return new RankingConfig(
          from.rank(),
          from.epochs(),
          regularisation,
          exponent,
          unobserved,
          from.items(),
          from.preference(),
          from.scale(),
          from.seed());
    }

    private static RankingConfig with(RankingConfig from, ItemConfig items) {
      return new RankingConfig(
          from.rank(),
          from.epochs(),
          from.regularisation(),
          from.frequencyExponent(),
          from.unobserved(),
          items,
          from.preference(),
          from.scale(),
          from.seed());
    }

    private static RankingConfig with(RankingConfig from, Preference preference) {
      return new RankingConfig(
          from.rank(),
          from.epochs(),
          from.regularisation(),
          from.frequencyExponent(),
          from.unobserved(),
          from.items(),
          preference,
          from.scale(),
          from.seed());
    }
  }
}
