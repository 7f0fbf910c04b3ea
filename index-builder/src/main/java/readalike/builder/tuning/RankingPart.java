package readalike.builder.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import readalike.engine.evaluation.RankingEvaluation;
import readalike.engine.evaluation.Split;
import readalike.engine.evaluation.TasteRanker;
import readalike.engine.taste.ItemConfig;
import readalike.engine.taste.Preference;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RankingTrainer;
import readalike.engine.taste.Recency;
import readalike.engine.taste.Workers;

/**
 * The ranking model, by its NDCG@10 on the validation part.
 *
 * @param from the settings to start from, and those that are not searched
 * @param split training and validation part
 */
record RankingPart(RankingConfig from, Split split, Workers workers) implements TunedPart {
  private static final int CUTOFF = 10;

  /** So long a half-life, ten years, stands for none. */
  private static final double NO_HALF_LIFE = 3650;

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
    if (split.train().isTimed()) {
      settings.add(new Setting("halfLife", 7, NO_HALF_LIFE));
    }
    return settings;
  }

  @Override
  public double[] start() {
    DoubleStream.Builder start =
        DoubleStream.builder()
            .add(from.regularisation())
            .add(from.frequencyExponent())
            .add(from.unobserved())
            .add(from.preference().topWeight())
            .add(from.preference().otherWeight())
            .add(from.preference().otherTarget());
    if (from.items().neighbours() > 0) {
      start.add(from.items().penalty()).add(from.items().share());
    }
    if (split.train().isTimed()) {
      start.add(Math.min(from.recency().halfLife(), NO_HALF_LIFE));
    }
    return start.build().toArray();
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

  /**
   * The settings with the searched values; the two targets keep their proportion.
   *
   * @param values in the order of {@link #settings}
   */
  static RankingConfig config(RankingConfig from, double[] values) {
    Preference preference = from.preference();
    double ratio = preference.otherTarget() == 0 ? 1 : values[5] / preference.otherTarget();
    boolean items = from.items().neighbours() > 0;
    int halfLife = items ? 8 : 6;
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
        values.length > halfLife ? recency(values[halfLife]) : from.recency(),
        from.scale(),
        from.seed());
  }

  private static Recency recency(double halfLife) {
    return halfLife >= NO_HALF_LIFE ? Recency.NONE : new Recency((float) halfLife);
  }
}
