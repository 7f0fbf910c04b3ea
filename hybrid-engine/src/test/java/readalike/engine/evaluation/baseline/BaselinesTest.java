package readalike.engine.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.taste.Workers;

/** Readers 0 to 3 rate: 0 and 1 well; 0, 1 and 2 well; 2 well and 3 badly; 4 badly. */
final class BaselinesTest {
  private static final RatingMatrix RATINGS =
      RatingMatrix.of(
          4,
          5,
          new int[] {0, 0, 1, 1, 1, 2, 2, 3},
          new int[] {0, 1, 0, 1, 2, 2, 3, 4},
          new float[] {5, 4, 4, 5, 4, 5, 1, 2});

  private static final Evidence LIKED = new Evidence(4);

  /** Readers of the books: 2, 2, 2, 1, 1, and of those who liked them 2, 2, 2, 0, 0. */
  @Test
  void popularityCountsReadersAndLeavesOutTheProfile() {
    assertThat(new Popularity(RATINGS).rank(likes(1), 9)).containsExactly(0, 2, 3, 4);
    assertThat(new Popularity(LIKED.of(RATINGS)).rank(Profile.EMPTY, 2)).containsExactly(0, 1);
  }

  @Test
  void evidenceKeepsWhatReachesTheThreshold() {
    assertThat(LIKED.of(RATINGS).cells()).isEqualTo(6);
    assertThat(Evidence.ALL_RATED.of(RATINGS).cells()).isEqualTo(8);
    assertThat(LIKED.of(Profile.of(new int[] {2, 7}, new float[] {3, 5}))).containsExactly(7);
  }

  /** Means are 4.5, 4.5, 4.5, 1 and 2; all together 30 / 8. */
  @Test
  void theMeanPredictorKnowsNoReader() {
    IntToDoubleFunction estimates = new MeanPredictor(RATINGS).estimates(likes(3));
    assertThat(estimates.applyAsDouble(0)).isEqualTo(4.5);
    assertThat(estimates.applyAsDouble(3)).isEqualTo(1);
    RatingMatrix wider = RatingMatrix.of(1, 2, new int[] {0}, new int[] {0}, new float[] {3});
    assertThat(new MeanPredictor(wider).estimates(Profile.EMPTY).applyAsDouble(1)).isEqualTo(3);
  }

  @Test
  void aStrangerGetsTheBooksBiasAndALenientReaderMore() {
    BiasPredictor predictor = new BiasPredictor(RATINGS, RatingScale.FIVE_STARS);
    double stranger = predictor.estimates(Profile.EMPTY).applyAsDouble(3);
    assertThat(stranger).isBetween(3.0, 3.75);
    assertThat(predictor.estimates(likes(0, 1, 2)).applyAsDouble(3)).isGreaterThan(stranger);
  }

  @Test
  void biasesNeverLeaveTheScale() {
    RatingMatrix top = RatingMatrix.of(1, 1, new int[1], new int[1], new float[] {5});
    BiasPredictor predictor = new BiasPredictor(top, RatingScale.FIVE_STARS);
    assertThat(predictor.estimates(likes(0)).applyAsDouble(0)).isLessThanOrEqualTo(5);
  }

  @Test
  void starOrderRanksByEstimate() {
    StarOrder order = new StarOrder(profile -> book -> book == 3 ? 5 : 1, 5);
    assertThat(order.rank(likes(0), 2)).containsExactly(3, 1);
  }

  /** Only reader 1 shares a book with someone who likes 0 alone and has another one, 1 then 2. */
  @Test
  void readersAlikeVoteForTheirBooks() {
    UserNeighbours neighbours = new UserNeighbours(RATINGS, LIKED);
    assertThat(neighbours.rank(likes(0), 9)).containsExactly(1, 2);
    assertThat(neighbours.rank(likes(4), 9)).isEmpty();
    assertThat(new UserNeighbours(RATINGS, Evidence.ALL_RATED).rank(likes(2), 9))
        .containsExactlyInAnyOrder(0, 1, 3);
  }

  /**
   * Two readers like books 0 and 1 of two: X'X + 2 I = (4 2; 2 4), whose inverse is (1/3 -1/6; -1/6
   * 1/3), so that each book's weight for the other is 1/2. A third book is only liked alone.
   */
  @Test
  void easeWeighsByTheInverse() {
    RatingMatrix pairs =
        RatingMatrix.of(
            3,
            4,
            new int[] {0, 0, 1, 1, 2},
            new int[] {0, 1, 0, 1, 2},
            new float[] {5, 5, 5, 5, 5});
    try (Workers workers = new Workers(2)) {
      Ease ease = new Ease(pairs, LIKED, 2, workers);
      assertThat(ease.scores(likes(0)))
          .containsExactly(new float[] {-1, 0.5f, 0, 0}, within(1e-6f));
      assertThat(ease.rank(likes(0), 2)).containsExactly(1, 2);
    }
  }

  /** By the paper's formula with Gauss elimination in double precision. */
  @Test
  void easeIsThePapersFormulaForAnyNumberOfThreads() {
    try (Workers one = new Workers(1);
        Workers three = new Workers(3)) {
      float[] scores = new Ease(RATINGS, Evidence.ALL_RATED, 0.5f, one).scores(likes(0, 2));
      assertThat(new Ease(RATINGS, Evidence.ALL_RATED, 0.5f, three).scores(likes(0, 2)))
          .isEqualTo(scores);
      double[][] p = inverse(gram(0.5));
      for (int book = 0; book < 5; book++) {
        double expected = -(p[0][book] + p[2][book]) / p[book][book];
        assertThat((double) scores[book]).isCloseTo(expected, within(1e-5));
      }
    }
  }

  private static double[][] gram(double penalty) {
    double[][] gram = new double[5][5];
    for (int user = 0; user < 4; user++) {
      for (int i = RATINGS.start(user); i < RATINGS.start(user + 1); i++) {
        for (int j = RATINGS.start(user); j < RATINGS.start(user + 1); j++) {
          gram[RATINGS.column(i)][RATINGS.column(j)]++;
        }
      }
    }
    for (int book = 0; book < 5; book++) {
      gram[book][book] += penalty;
    }
    return gram;
  }

  private static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      inverse[i][i] = 1;
    }
    for (int p = 0; p < n; p++) {
      for (int i = 0; i < n; i++) {
        double share = matrix[i][p] / matrix[p][p];
        for (int j = 0; j < n && i != p; j++) {
          matrix[i][j] -= share * matrix[p][j];
          inverse[i][j] -= share * inverse[p][j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] /= matrix[i][i];
      }
    }
    return inverse;
  }

  @Test
  void moreBooksThanFitAreRefused() {
    RatingMatrix wide = RatingMatrix.of(1, 20_001, new int[1], new int[1], new float[] {5});
    try (Workers workers = new Workers(1)) {
      assertThatThrownBy(() -> new Ease(wide, LIKED, 1, workers))
          .hasMessageContaining("limited to 20000 books, got 20001; leave it out");
    }
  }

  /**
   * Books 0 and 1 have 2 and 4 readers of the 6 of 30 books' mean 0.2: k1 = 1.2 and b = 0.75 give
   * 2.2 / (1.2 (0.25 + 0.75 * 10) + 1) and 2.2 / (1.2 (0.25 + 0.75 * 20) + 1).
   */
  @Test
  void bm25DampsBooksOfManyReaders() {
    RatingMatrix ratings =
        RatingMatrix.of(
            4,
            30,
            new int[] {0, 0, 1, 1, 2, 3},
            new int[] {0, 1, 0, 1, 1, 1},
            new float[] {5, 5, 5, 5, 5, 5});
    double[] factors = Weighting.BM25.books(ratings.transpose(), new double[4]);
    assertThat(factors[0]).isCloseTo(2.2 / (1.2 * 7.75 + 1), within(1e-12));
    assertThat(factors[1]).isCloseTo(2.2 / (1.2 * 15.25 + 1), within(1e-12));
  }

  private static Profile likes(int... books) {
    float[] ratings = new float[books.length];
    Arrays.fill(ratings, 5);
    return Profile.of(books, ratings);
  }
}
