package readalike.builder.index;

import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.taste.Preference;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RatingConfig;

/**
 * Settings that depend on the size of the data, found on validation parts of the public data sets
 * (REPORT.md, "Tuning").
 */
final class TrainingDefaults {
  private TrainingDefaults() {}

  static RankingConfig ranking(RatingMatrix ratings, RatingScale scale, long seed) {
    return new RankingConfig(
        rank(ratings),
        12,
        0.1f,
        0.5f,
        0.1f,
        new Preference(1, 1.5f, 0.5f, 0.6f, 0.2f),
        scale,
        seed);
  }

  /**
   * More dimensions carry more taste, as long as the data can fill them and a build stays a matter
   * of a minute.
   */
  private static int rank(RatingMatrix ratings) {
    int smaller = Math.min(ratings.rows(), ratings.columns());
    if (smaller < 64) {
      return 16;
    }
    if (smaller < 1000) {
      return 128;
    }
    return ratings.cells() <= 500_000 ? 512 : 256;
  }

  static RatingConfig rating(RatingScale scale, long seed) {
    return new RatingConfig(32, 10, 10, 0, 5, 5, scale, seed);
  }
}
