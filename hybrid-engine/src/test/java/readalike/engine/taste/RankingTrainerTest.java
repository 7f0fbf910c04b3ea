package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;

final class RankingTrainerTest {
  /** Large enough for several chunks and blocks of rows. */
  private static final RatingMatrix RATINGS = RandomRatings.of(600, 70, 2);

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void theNumberOfThreadsDoesNotChangeABit(int threads) {
    RankingModel one = train(RATINGS, RandomRatings.ranking(8, 3, 1), 1);
    RankingModel more = train(RATINGS, RandomRatings.ranking(8, 3, 1), threads);
    assertThat(more.books().cells()).isEqualTo(one.books().cells());
    assertThat(more.gram()).isEqualTo(one.gram());
  }

  @Test
  void theSameSeedGivesTheSameModelAndAnotherSeedAnother() {
    RankingModel first = train(RATINGS, RandomRatings.ranking(8, 2, 1), 2);
    assertThat(train(RATINGS, RandomRatings.ranking(8, 2, 1), 2).books().cells())
        .isEqualTo(first.books().cells());
    assertThat(train(RATINGS, RandomRatings.ranking(8, 2, 2), 2).books().cells())
        .isNotEqualTo(first.books().cells());
  }

  /** Ten readers' vectors span ten dimensions: the others are empty, and nothing comes of them. */
  @ParameterizedTest
  @ValueSource(ints = {64, 128})
  void moreDimensionsThanReadersFitNoWorse(int rank) {
    RatingMatrix ratings = RandomRatings.of(10, 150, 3);
    double[] losses = new double[2];
    try (Workers workers = new Workers(1)) {
      int[] ranks = {10, rank};
      for (int i = 0; i < 2; i++) {
        int model = i;
        new RankingTrainer(RandomRatings.ranking(ranks[i], 8, 1), workers)
            .train(ratings, (epoch, loss) -> losses[model] = loss);
      }
    }
    assertThat(losses[1]).isCloseTo(losses[0], withinPercentage(2));
  }

  /** Alternating solves can only go down: the loss is taken with every reader at the optimum. */
  @Test
  void lossGoesDownFromEpochToEpoch() {
    RatingMatrix ratings = RandomRatings.of(30, 25, 3);
    double before = Double.MAX_VALUE;
    for (int epochs : new int[] {1, 2, 4, 8, 16}) {
      double loss = loss(train(ratings, RandomRatings.ranking(6, epochs, 1), 1), ratings);
      assertThat(loss).isLessThan(before);
      before = loss;
    }
  }

  @Test
  void aBookWithoutRatingsHasTheZeroVector() {
    assertThat(train(RATINGS, RandomRatings.ranking(8, 3, 1), 1).books().row(69)).containsOnly(0);
  }

  /** Told without a pass over the data, so a written-out sum holds it to account. */
  @Test
  void theLossThatIsToldIsWhatTrainingMinimises() {
    RatingMatrix ratings = RandomRatings.of(60, 80, 3);
    List<Double> told = new ArrayList<>();
    try (Workers workers = new Workers(2)) {
      RankingModel model =
          new RankingTrainer(RandomRatings.ranking(6, 5, 1), workers)
              .train(ratings, (epoch, loss) -> told.add(loss));
      // The written-out sum folds the readers in more exactly than training does.
      assertThat(told.getLast()).isCloseTo(loss(model, ratings), withinPercentage(0.05));
    }
    assertThat(told).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void trainingEndsWhenAnEpochImprovesTooLittle() {
    List<Double> all = new ArrayList<>();
    List<Double> fewer = new ArrayList<>();
    try (Workers workers = new Workers(2)) {
      RankingTrainer trainer = new RankingTrainer(RandomRatings.ranking(8, 40, 1), workers);
      trainer.train(RATINGS, (epoch, loss) -> all.add(loss));
      trainer.train(
          RATINGS, new TrainingRun(0.01, Optional.empty(), (epoch, loss) -> fewer.add(loss)));
    }
    int last = fewer.size() - 1;
    assertThat(all).hasSize(40).startsWith(fewer.toArray(Double[]::new));
    assertThat(1 - fewer.get(last) / fewer.get(last - 1)).isLessThan(0.01);
    assertThat(1 - fewer.get(last - 1) / fewer.get(last - 2)).isGreaterThanOrEqualTo(0.01);
  }

  @Test
  void trainingEndsAfterTwoEpochsThatDoNotRaiseTheQuality() {
    double[] qualities = {0.1, 0.3, 0.2, 0.31, 0.31, 0.3, 0.4};
    int[] measured = {0};
    List<Integer> told = new ArrayList<>();
    try (Workers workers = new Workers(2)) {
      RankingModel model =
          new RankingTrainer(RandomRatings.ranking(8, 40, 1), workers)
              .train(
                  RATINGS,
                  new TrainingRun(
                      0,
                      Optional.empty(),
                      Optional.of(after -> qualities[measured[0]++]),
                      (epoch, loss) -> told.add(epoch)));
      assertThat(told).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(model.config().epochs()).isEqualTo(6);
    }
  }

  @Test
  void moreNumbersThanAnArrayHoldsAreRefusedWithWhatWouldFit() {
    assertThatThrownBy(() -> Factors.zeros(50_000_000, 64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 42 dimensions");
  }

  @Test
  void everyEpochIsTold() {
    List<Integer> told = new ArrayList<>();
    try (Workers workers = new Workers(1)) {
      new RankingTrainer(RandomRatings.ranking(2, 4, 1), workers)
          .train(RandomRatings.of(5, 5, 1), (epoch, loss) -> told.add(epoch));
    }
    assertThat(told).containsExactly(1, 2, 3, 4);
  }

  @Test
  void factorsThatGrowBeyondAllBoundsAreRefused() {
    RankingConfig wild =
        new RankingConfig(
            4,
            5,
            1e-30f,
            0,
            1e-30f,
            new Preference(1e30f, 1e30f, 1e30f, 1e38f, -1e38f),
            RatingScale.FIVE_STARS,
            1);
    assertThatThrownBy(() -> train(RandomRatings.of(50, 8, 3), wild, 1))
        .isInstanceOf(ArithmeticException.class);
  }

  /** With a target of 0 for every rating all factors become zero in the first half epoch. */
  @Test
  void ratingsThatAllAimAtZeroGiveZeroVectors() {
    RatingMatrix hated =
        RatingMatrix.of(2, 2, new int[] {0, 1}, new int[] {0, 1}, new float[] {1, 1});
    RankingConfig config =
        new RankingConfig(
            4, 3, 0.1f, 0.5f, 0.1f, new Preference(1, 1, 1, 0.5f, 0), RatingScale.FIVE_STARS, 1);
    assertThat(train(hated, config, 1).books().cells()).containsOnly(0);
  }

  @Test
  void aMatrixWithoutRatingsGivesZeroVectors() {
    RatingMatrix none = RatingMatrix.of(0, 3, new int[0], new int[0], new float[0]);
    RankingModel model = train(none, RandomRatings.ranking(4, 2, 1), 2);
    assertThat(model.books().cells()).containsOnly(0);
    assertThat(model.gram()).containsOnly(0);
  }

  private static RankingModel train(RatingMatrix ratings, RankingConfig config, int threads) {
    try (Workers workers = new Workers(threads)) {
      return new RankingTrainer(config, workers).train(ratings, (epoch, loss) -> {});
    }
  }

  private static double loss(RankingModel model, RatingMatrix ratings) {
    RankingConfig config = model.config();
    RatingMatrix readersOf = ratings.transpose();
    double loss = 0;
    for (int book = 0; book < ratings.columns(); book++) {
      loss +=
          config.penalty(readersOf.count(book), ratings.rows()) * square(model.books().row(book));
    }
    for (int user = 0; user < ratings.rows(); user++) {
      float[] vector = model.foldIn(ratings.profile(user));
      loss += config.penalty(ratings.count(user), ratings.columns()) * square(vector);
      double[] scores = new double[ratings.columns()];
      Arrays.setAll(
          scores, book -> Kernels.dot(vector, 0, model.books().row(book), 0, vector.length));
      for (double score : scores) {
        loss += config.unobserved() * score * score;
      }
      for (int i = ratings.start(user); i < ratings.start(user + 1); i++) {
        float rating = ratings.value(i);
        double miss =
            config.preference().target(rating, config.scale()) - scores[ratings.column(i)];
        loss += config.preference().weight(rating, config.scale()) * miss * miss;
      }
    }
    return loss;
  }

  private static double square(float[] vector) {
    return Kernels.dot(vector, 0, vector, 0, vector.length);
  }
}
