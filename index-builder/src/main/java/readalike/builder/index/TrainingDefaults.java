package readalike.builder.index;

import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.taste.ItemConfig;
import readalike.engine.taste.Preference;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RatingConfig;
import readalike.engine.taste.Recency;

/**
 * Settings that depend on the size of the data, found on validation parts of the public data sets
 * and of the sample (REPORT.md, "Tuning").
 */
final class TrainingDefaults {
  private static final int EPOCHS = 10;

  /** Catalogue for which the two constants below were found. */
  private static final double REFERENCE_BOOKS = 10_000;

  private static final double REFERENCE_REGULARISATION = 0.15;

  /** Smaller catalogues are denser and want more of it; the exponent fits the three data sets. */
  private static final double REGULARISATION_EXPONENT = 0.4;

  /** Weight of all unread books together, in liked books. */
  private static final double UNOBSERVED_IN_ALL = 1000;

  /** The fewer the better down to some fifteen: a weight that is left out cannot be overfitted. */
  private static final int NEIGHBOURS = 20;

  /** In mean numbers of readers of a book; the measure is flat between half and twice of it. */
  private static final double ITEM_PENALTY = 1;

  private static final float ITEM_SHARE = 1.25f;

  /** Ratings for which, with that catalogue, the next constant was found. */
  private static final double REFERENCE_RATINGS = 200_000;

  private static final double REFERENCE_RATING_REGULARISATION = 0.25;

  private static final double RATINGS_EXPONENT = 0.3;

  /** Three more make the error a thousandth smaller. */
  private static final int RATING_EPOCHS = 5;

  /** Up to so many ratings 512 dimensions train within the time of a build. */
  private static final int LARGE = 500_000;

  private TrainingDefaults() {}

  static RankingConfig ranking(RatingMatrix ratings, RatingScale scale, long seed) {
    double books = Math.max(1, ratings.columns());
    double regularisation =
        REFERENCE_REGULARISATION * Math.pow(REFERENCE_BOOKS / books, REGULARISATION_EXPONENT);
    return new RankingConfig(
        rank(ratings),
        EPOCHS,
        (float) Math.clamp(regularisation, 0.05, 0.5),
        0.5f,
        (float) Math.clamp(UNOBSERVED_IN_ALL / books, 0.05, 0.3),
        items(ratings),
        new Preference(1, 1.5f, 0.6f, 0.75f, 0.4f),
        Recency.NONE,
        scale,
        seed);
  }

  /** The more readers a book has, the more it takes for a weight to be no chance. */
  private static ItemConfig items(RatingMatrix ratings) {
    double readersOfABook = ratings.cells() / (double) Math.max(1, ratings.columns());
    return new ItemConfig(
        NEIGHBOURS, (float) Math.clamp(ITEM_PENALTY * readersOfABook, 2, 200), ITEM_SHARE);
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
    return ratings.cells() <= LARGE ? 512 : 256;
  }

  /** Who read what, for the rating model: cheaper than for ranking, at nearly the same quality. */
  static RatingConfig rating(RatingMatrix ratings, RatingScale scale, long seed) {
    double books = Math.max(1, ratings.columns());
    double regularisation =
        REFERENCE_RATING_REGULARISATION
            * Math.pow(REFERENCE_BOOKS / books, REGULARISATION_EXPONENT)
            * Math.pow(REFERENCE_RATINGS / Math.max(1, ratings.cells()), RATINGS_EXPONENT);
    return new RatingConfig(
        ratingRank(ratings),
        RATING_EPOCHS,
        (float) Math.clamp(regularisation, 0.05, 0.5),
        (float) Math.clamp(UNOBSERVED_IN_ALL / books, 0.05, 0.3),
        10,
        2,
        scale,
        seed);
  }

  private static int ratingRank(RatingMatrix ratings) {
    int smaller = Math.min(ratings.rows(), ratings.columns());
    if (smaller < 64) {
      return 16;
    }
    if (smaller < 1000) {
      return 64;
    }
    return ratings.cells() <= LARGE ? 256 : 128;
  }
}
