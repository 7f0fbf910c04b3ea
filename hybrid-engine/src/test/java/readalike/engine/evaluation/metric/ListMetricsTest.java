package readalike.engine.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Profile;

/** Counted by hand: ten books, the reader has rated 9; relevant are 1, 2 and 3. */
final class ListMetricsTest {
  private static final Offset<Double> EXACTLY = within(1e-9);
  private static final int[] READERS_OF = {8, 4, 2, 1, 0, 1, 1, 1, 1, 4};
  private static final int[][] TAGS = {
    {0}, {0, 1}, {1}, {0}, {}, {}, {2}, {2}, {2}, {0, 1},
  };

  private static JudgedList list(int... ranked) {
    return new JudgedList(
        Profile.of(new int[] {9}, new float[] {5}), ranked, new int[] {1, 2, 3}, 9);
  }

  /** Hits at places 2 and 4 of five. */
  private static final JudgedList TWO_HITS = list(0, 1, 5, 3, 6);

  @Test
  void aPerfectListHasEveryMeasureOfAccuracyAtOne() {
    for (ListMetric metric :
        List.of(
            new Precision(3),
            new Recall(3),
            new F1(3),
            new AveragePrecision(3),
            new ReciprocalRank(3),
            new Ndcg(3),
            new HitRate(3),
            new Auc())) {
      assertThat(metric.of(list(3, 1, 2))).describedAs(metric.name()).isCloseTo(1, EXACTLY);
      assertThat(metric.of(list(3, 1, 2, 0, 4))).describedAs(metric.name()).isCloseTo(1, EXACTLY);
    }
  }

  @Test
  void aListWithoutAHitHasEveryMeasureOfAccuracyAtZero() {
    for (ListMetric metric :
        List.of(
            new Precision(3),
            new Recall(3),
            new F1(3),
            new AveragePrecision(3),
            new ReciprocalRank(3),
            new Ndcg(3),
            new HitRate(3))) {
      assertThat(metric.of(list(0, 4, 5, 1))).describedAs(metric.name()).isZero();
      assertThat(metric.of(list())).describedAs(metric.name()).isZero();
    }
  }

  @Test
  void precisionDividesByTheLengthOfTheList() {
    assertThat(new Precision(4).of(TWO_HITS)).isCloseTo(0.5, EXACTLY);
    assertThat(new Precision(10).of(TWO_HITS)).isCloseTo(0.2, EXACTLY);
  }

  @Test
  void recallDividesByWhatIsRelevant() {
    assertThat(new Recall(4).of(TWO_HITS)).isCloseTo(2 / 3.0, EXACTLY);
    assertThat(new Recall(3).of(TWO_HITS)).isCloseTo(1 / 3.0, EXACTLY);
  }

  /** P = 1/2, R = 2/3. */
  @Test
  void f1IsTheHarmonicMean() {
    assertThat(new F1(4).of(TWO_HITS)).isCloseTo(4 / 7.0, EXACTLY);
  }

  /** Precision is 1/2 at place 2 and 2/4 at place 4; three hits would fit. */
  @Test
  void averagePrecisionSumsOverTheHits() {
    assertThat(new AveragePrecision(5).of(TWO_HITS)).isCloseTo(1 / 3.0, EXACTLY);
    assertThat(new AveragePrecision(2).of(TWO_HITS)).isCloseTo(0.5 / 2, EXACTLY);
  }

  @Test
  void reciprocalRankIsThatOfTheFirstHit() {
    assertThat(new ReciprocalRank(5).of(TWO_HITS)).isEqualTo(0.5);
    assertThat(new ReciprocalRank(1).of(TWO_HITS)).isZero();
  }

  /** 1/log2(3) + 1/log2(5) of 1 + 1/log2(3) + 1/log2(4). */
  @Test
  void ndcgDiscountsByPlace() {
    assertThat(new Ndcg(5).of(TWO_HITS))
        .isCloseTo((0.6309297536 + 0.4306765581) / 2.1309297536, EXACTLY);
  }

  @Test
  void aucCountsPairsAndSplitsThoseThatAreNotRanked() {
    // Others: 0 4 5 6 7 8. Book 1 beats 5, 3 beats 4; book 2 is not ranked: it loses to 0, 5 and 6
    // and shares with 4, 7 and 8.
    assertThat(new Auc().of(TWO_HITS)).isCloseTo((5 + 4 + 1.5) / 18, EXACTLY);
    assertThat(new Auc().of(list())).isEqualTo(0.5);
    assertThat(new Auc().of(list(0, 4, 5, 6, 7, 8))).isZero();
  }

  @Test
  void hitRateIsOneFromTheFirstHitOn() {
    assertThat(new HitRate(1).of(TWO_HITS)).isZero();
    assertThat(new HitRate(2).of(TWO_HITS)).isEqualTo(1);
  }

  /**
   * Of eight readers all have book 0 and half book 1: 0 and 1 bits. Nobody's book counts as one's.
   */
  @Test
  void noveltyIsTheInformationOfAMeeting() {
    assertThat(new Novelty(2, READERS_OF, 8).of(list(0, 1))).isCloseTo(0.5, EXACTLY);
    assertThat(new Novelty(1, READERS_OF, 8).of(list(4))).isCloseTo(3, EXACTLY);
    assertThat(new Novelty(1, READERS_OF, 8).of(list())).isNaN();
  }

  /** {0} and {0,1} have the cosine 1/sqrt(2); {0} and {2} have 0, as books without traits have. */
  @Test
  void diversityIsTheMeanDistanceOfPairs() {
    assertThat(new Diversity(2, TAGS).of(list(0, 1))).isCloseTo(1 - Math.sqrt(0.5), EXACTLY);
    assertThat(new Diversity(3, TAGS).of(list(0, 3, 6))).isCloseTo(2 / 3.0, EXACTLY);
    assertThat(new Diversity(2, TAGS).of(list(4, 5))).isEqualTo(1);
    assertThat(new Diversity(2, TAGS).of(list(4))).isNaN();
  }

  /** The two most popular unrated books are 0 and 1, so only the hit on 3 counts. */
  @Test
  void serendipityLeavesOutWhatPopularityWouldShow() {
    int[] byPopularity = {0, 1, 9, 2, 3, 5, 6, 7, 8, 4};
    assertThat(new Serendipity(2, byPopularity).of(list(1, 3))).isEqualTo(0.5);
    assertThat(new Serendipity(2, byPopularity).of(list(0, 1))).isZero();
  }

  /** The profile's book has 4 readers, the list's have 8 and 4. */
  @Test
  void popularityLiftComparesWithTheReadersOwnBooks() {
    assertThat(new PopularityLift(2, READERS_OF).of(list(0, 1))).isCloseTo(0.5, EXACTLY);
    assertThat(new PopularityLift(1, READERS_OF).of(list(1))).isZero();
  }

  /** The profile is half tag 0, half tag 1; a list of tag 0 alone misses the half. */
  @Test
  void calibrationIsZeroForTheSameMixAndGrowsWithTheDistance() {
    GenreCalibration metric = new GenreCalibration(1, TAGS, 3);
    assertThat(metric.of(list(1))).isCloseTo(0, EXACTLY);
    assertThat(metric.of(list(0)))
        .isCloseTo(0.5 * Math.log(0.5 / 0.995) + 0.5 * Math.log(100), EXACTLY);
    assertThat(metric.of(list(6))).isCloseTo(Math.log(100), EXACTLY);
    assertThat(metric.of(list(4))).isNaN();
  }

  @Test
  void chanceIsTheShareOfTheCandidates() {
    assertThat(new Chance(3).of(list())).isCloseTo(1 / 3.0, EXACTLY);
    assertThat(new Chance(20).of(list())).isEqualTo(1);
  }

  /** Books 0 and 1 of four are listed, 0 twice: sorted 0 0 1 2, so (1 * 1 + 3 * 2) / (4 * 3). */
  @Test
  void coverageAndGiniLookAtAllLists() {
    List<int[]> lists = List.of(new int[] {0, 1, 3}, new int[] {0});
    assertThat(new Coverage(2, 4).of(lists)).isEqualTo(0.5);
    assertThat(new ExposureGini(2, 4).of(lists)).isCloseTo(7 / 12.0, EXACTLY);
    assertThat(new ExposureGini(1, 2).of(List.of(new int[] {0}, new int[] {1}))).isZero();
  }

  /** Errors of 1, -1 and 2 stars. */
  @Test
  void errorsOfStarsAreCountedAsTheyAre() {
    double[] estimates = {4, 3, 5};
    float[] given = {3, 4, 3};
    assertThat(new Rmse().of(estimates, given)).isCloseTo(Math.sqrt(2), EXACTLY);
    assertThat(new Mae().of(estimates, given)).isCloseTo(4 / 3.0, EXACTLY);
  }

  /** Two ratings of each estimate, one above and one below, are calibrated however wrong. */
  @Test
  void starsAreCalibratedWhenErrorsOfLikeEstimatesCancelOut() {
    double[] estimates = new double[20];
    float[] given = new float[20];
    for (int i = 0; i < 20; i++) {
      estimates[i] = 2 + (i - i % 2) * 0.05;
      given[i] = (float) (estimates[i] + (i % 2 == 0 ? 1 : -1));
    }
    assertThat(new StarCalibration().of(estimates, given)).isCloseTo(0, within(1e-6));
    for (int i = 0; i < 20; i++) {
      estimates[i] += 0.25;
    }
    assertThat(new StarCalibration().of(estimates, given)).isCloseTo(0.25, within(1e-6));
  }

  @Test
  void lengthsBelowOneAndListsWithoutRelevantBooksAreRefused() {
    assertThatThrownBy(() -> new Ndcg(0)).hasMessage("k must be >= 1, got 0");
    assertThatThrownBy(() -> new JudgedList(Profile.EMPTY, new int[0], new int[0], 5))
        .hasMessageContaining("got 0");
  }
}
