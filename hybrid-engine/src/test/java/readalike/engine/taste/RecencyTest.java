package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;

final class RecencyTest {
  private static final RankingConfig CONFIG = RandomRatings.ranking(8, 4, 1);
  private static final RatingMatrix RATINGS = RandomRatings.of(60, 40, 2);

  @Test
  void afterEachHalfLifeHalfIsLeftDownToAHundredth() {
    Recency recency = new Recency(10);
    assertThat(recency.left(0)).isEqualTo(1);
    assertThat(recency.left(10)).isEqualTo(0.5f);
    assertThat(recency.left(20)).isEqualTo(0.25f);
    assertThat(recency.left(100_000)).isEqualTo(0.01f);
    assertThat(recency.table(20)).hasSize(21).endsWith(recency.left(19), recency.left(20));
  }

  @Test
  void withoutHalfLifeAgeDoesNotMatter() {
    assertThat(Recency.NONE.left(RatingMatrix.OLDEST)).isEqualTo(1);
  }

  @Test
  void aHalfLifeThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new Recency(0)).hasMessageContaining("halfLife must be > 0");
    assertThatThrownBy(() -> new Recency(Float.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void ratingsWithoutTimesAndRatingsOfOneDayGiveTheSameModelWhateverTheHalfLife() {
    RankingModel plain = train(CONFIG, RATINGS);
    RankingModel fading = train(CONFIG.with(new Recency(30)), RATINGS);
    RankingModel sameDay = train(CONFIG.with(new Recency(30)), aged(RATINGS, cell -> 1_000_000));
    assertThat(fading.books().cells()).isEqualTo(plain.books().cells());
    assertThat(sameDay.books().cells()).isEqualTo(plain.books().cells());
  }

  @Test
  void timesGiveTheSameModelWhereAgeDoesNotMatter() {
    assertThat(train(CONFIG, aged(RATINGS, cell -> 86_400L * (cell % 900 + 1))).books().cells())
        .isEqualTo(train(CONFIG, RATINGS).books().cells());
  }

  @Test
  void foldingInAReaderWithOldRatingsGivesTheTrainedVectorsPreferences() {
    RatingMatrix timed = aged(RATINGS, cell -> 86_400L * (cell % 900 + 1));
    RankingModel model = train(CONFIG.with(new Recency(60)), timed);
    RankingModel ageless = train(CONFIG, timed);
    Profile reader = timed.profile(7);
    assertThat(reader.isTimed()).isTrue();
    assertThat(Arrays.equals(model.foldIn(reader), ageless.foldIn(reader))).isFalse();
    int book = 3;
    double sum = Arrays.stream(model.shares(reader, model.foldIn(reader)).of(book)).sum();
    assertThat(sum).isCloseTo(model.preferences(reader)[book], within(1e-4));
  }

  @Test
  void agesChangeWhatIsTrained() {
    RatingMatrix timed = aged(RATINGS, cell -> 86_400L * (cell % 900 + 1));
    RankingConfig plain = ItemWeightsTest.config(10);
    RankingModel fading = train(plain.with(new Recency(60)), timed);
    RankingModel ageless = train(plain, timed);
    assertThat(fading.books().cells()).isNotEqualTo(ageless.books().cells());
    assertThat(weights(fading.items())).isNotEqualTo(weights(ageless.items()));
  }

  /** The root, as a weighted sum of squares would scale it. */
  @Test
  void theWeightsOfAnOldBookCountByTheRootOfWhatIsLeft() {
    RankingModel model = train(CONFIG.with(new Recency(30)), RATINGS);
    Profile reader = Profile.of(new int[] {1, 2}, new float[] {5, 5}, new int[] {60, 0});
    assertThat(model.itemScale(reader, 0)).isEqualTo(model.itemScale(reader, 1) / 2);
  }

  @Test
  void aTrainingOfOtherAgesDoesNotGoOnFromACheckpoint(@TempDir Path folder) {
    RankingConfig config = CONFIG.with(new Recency(30));
    TrainingState state =
        new TrainingState(1, 0, 0, 0, 0, Factors.zeros(60, 8), Factors.zeros(40, 8), new float[8]);
    RatingMatrix timed = aged(RATINGS, cell -> 86_400L * (cell % 900 + 1));
    new Checkpoint(folder, config, timed).write(state);
    assertThat(new Checkpoint(folder, config, timed).read()).isPresent();
    assertThat(new Checkpoint(folder, config, RATINGS).read()).isEmpty();
  }

  private static float[] weights(ItemWeights items) {
    float[] weights = new float[items.start(items.books())];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = items.weight(i);
    }
    return weights;
  }

  @Test
  void anOldRatingSaysLessThanANewOne() {
    RankingModel model = train(CONFIG.with(new Recency(30)), RATINGS);
    int[] books = {1, 2};
    float[] stars = {5, 5};
    Profile firstIsOld = Profile.of(books, stars, new int[] {300, 0});
    Profile both = Profile.of(books, stars);
    float[] faded = model.foldIn(firstIsOld);
    float[] fresh = model.foldIn(both);
    assertThat(model.preference(faded, 1)).isLessThan(model.preference(fresh, 1));
  }

  private static RankingModel train(RankingConfig config, RatingMatrix ratings) {
    try (Workers workers = new Workers(2)) {
      return new RankingTrainer(config, workers).train(ratings, (epoch, loss) -> {});
    }
  }

  private interface Clock {
    long secondsOf(int cell);
  }

  /** The same ratings, each given at some time. */
  private static RatingMatrix aged(RatingMatrix ratings, Clock clock) {
    int[] rowOf = new int[ratings.cells()];
    for (int row = 0; row < ratings.rows(); row++) {
      Arrays.fill(rowOf, ratings.start(row), ratings.start(row + 1), row);
    }
    return RatingMatrix.of(
        ratings.rows(),
        ratings.columns(),
        new RatingMatrix.Triples() {
          @Override
          public int size() {
            return ratings.cells();
          }

          @Override
          public int row(int position) {
            return rowOf[position];
          }

          @Override
          public int column(int position) {
            return ratings.column(position);
          }

          @Override
          public float value(int position) {
            return ratings.value(position);
          }

          @Override
          public long time(int position) {
            return clock.secondsOf(position);
          }
        });
  }
}
