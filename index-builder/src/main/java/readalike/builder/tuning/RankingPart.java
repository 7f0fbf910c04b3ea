package readalike.builder.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import readalike.engine.evaluation.RankingEvaluation;
import readalike.engine.evaluation.Split;
import readalike.engine.evaluation.TasteRanker;
import readalike.engine.taste.ItemConfig;
import readalike.engine.taste.Preference;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RankingTrainer;
import readalike.engine.taste.Workers;

/**
 * The ranking model, by its NDCG@10 on the validation part.
 *
 * @param from the settings to start from, and those that are not searched
 * @param split training and validation part
 */
record RankingPart(RankingConfig from, Split split, Workers workers) implements TunedPart {
  private static final int CUTOFF = 10;

  @Override
  public String name() {
    return "ranking";
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings =
        new ArrayList<>(
            List.of(
                new Setting("regularisation", 0.005, 50),
                new Setting("frequencyExponent", 0.05, 1),
                new Setting("unobserved", 0.001, 2),
                new Setting("topWeight", 0.05, 20),
                new Setting("otherWeight", 0.05, 20),
                new Setting("otherTarget", 0.05, 1)));
    if (from.items().neighbours() > 0) {
      settings.add(new Setting("itemPenalty", 0.5, 10_000));
      settings.add(new Setting("itemShare", 0.02, 50));
    }
    return settings;
  }

  @Override
  public double[] start() {
    double[] all = {
      from.regularisation(),
      from.frequencyExponent(),
      from.unobserved(),
      from.preference().topWeight(),
      from.preference().otherWeight(),
      from.preference().otherTarget(),
      from.items().penalty(),
      from.items().share()
    };
    return Arrays.copyOf(all, settings().size());
  }

  @Override
  public double score(double[] values) {
    TasteRanker ranker =
        new TasteRanker(
            new RankingTrainer(config(from, values), workers)
                .train(split.train(), (epoch, loss) -> {}));
    return new RankingEvaluation(split, from.scale().likedFrom(), List.of(CUTOFF))
        .measure(ranker, workers)
        .byCutoff()
        .get(CUTOFF)
        .ndcg();
  }

  /** The settings with the searched values; the two targets keep their proportion. */
  static RankingConfig config(RankingConfig from, double[] values) {
    Preference preference = from.preference();
    double ratio = preference.otherTarget() == 0 ? 1 : values[5] / preference.otherTarget();
    boolean items = from.items().neighbours() > 0;
    return new RankingConfig(
        from.rank(),
        from.epochs(),
        (float) values[0],
        (float) values[1],
        (float) values[2],
        items
            ? new ItemConfig(from.items().neighbours(), (float) values[6], (float) values[7])
            : from.items(),
        new Preference(
            preference.likedWeight(),
            (float) values[3],
            (float) values[4],
            (float) values[5],
            (float) Math.min(1, preference.lowestTarget() * ratio)),
        from.scale(),
        from.seed());
  }
}
