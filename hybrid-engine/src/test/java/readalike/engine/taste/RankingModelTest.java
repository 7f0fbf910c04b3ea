package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;

final class RankingModelTest {
  private static final RatingMatrix RATINGS = RandomRatings.of(40, 200, 5);
  private static final RankingModel MODEL = train();

  private static RankingModel train() {
    try (Workers workers = new Workers(1)) {
      return new RankingTrainer(RandomRatings.ranking(16, 8, 1), workers)
          .train(RATINGS, (epoch, loss) -> {});
    }
  }

  /**
   * Few and many ratings take different ways; both must minimise what training does, all books of
   * the catalogue at the weight of the unobserved included.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 40, 41, 150})
  void foldingInSolvesTheNormalEquationsOfTraining(int size) {
    Profile profile = profile(size);
    RankingConfig config = MODEL.config();
    PlainRidge plain =
        new PlainRidge(MODEL.books(), config.penalty(size, MODEL.books().rows()))
            .plusAll(config.unobserved());
    for (int i = 0; i < size; i++) {
      plain.add(
          profile.book(i),
          config.preference().weight(profile.rating(i), config.scale()),
          config.preference().target(profile.rating(i), config.scale()));
    }
    double[] expected = plain.solve();
    float[] vector = MODEL.foldIn(profile);
    for (int d = 0; d < expected.length; d++) {
      assertThat((double) vector[d]).isCloseTo(expected[d], within(1e-4));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 40, 41, 150})
  void sharesAddUpToThePreference(int size) {
    Profile profile = profile(size);
    float[] vector = MODEL.foldIn(profile);
    for (int book = 0; book < 200; book += 7) {
      assertThat(Arrays.stream(MODEL.shares(profile, vector).of(book)).sum())
          .isCloseTo(score(vector, book), within(1e-4));
    }
  }

  @Test
  void removingTheBookWithTheLargestShareLowersThePreference() {
    for (int user = 0; user < RATINGS.rows(); user++) {
      Profile profile = RATINGS.profile(user);
      float[] vector = MODEL.foldIn(profile);
      double[] shares = MODEL.shares(profile, vector).of(3);
      int largest =
          IntStream.range(0, shares.length)
              .reduce(0, (best, i) -> shares[i] > shares[best] ? i : best);
      float[] without = MODEL.foldIn(profile.without(profile.book(largest)));
      assertThat(score(without, 3)).isLessThan(score(vector, 3));
    }
  }

  @Test
  void deviationIsThatOfAllScoresTakenOneByOne() {
    float[] vector = MODEL.foldIn(RATINGS.profile(0));
    double[] scores = IntStream.range(0, 200).mapToDouble(book -> score(vector, book)).toArray();
    double mean = Arrays.stream(scores).average().orElseThrow();
    double variance = Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).average().orElse(0);
    assertThat(MODEL.deviation(vector, MODEL.meanBook()))
        .isCloseTo(Math.sqrt(variance), within(1e-4));
  }

  /** What rounding leaves over must not be taken for a spread and blown up to the unit. */
  @Test
  void equalScoresHaveNoDeviation() {
    float y = 0.7654321f;
    RankingModel alike =
        new RankingModel(
            new Factors(1, new float[] {y, y, y}),
            new float[] {3 * y * y * (1 + 1e-6f)},
            RandomRatings.ranking(1, 1, 1));
    assertThat(alike.deviation(new float[] {0.9f}, alike.meanBook())).isZero();
  }

  @Test
  void nobodyAndReadersOfUnknownBooksHaveTheZeroVector() {
    assertThat(MODEL.foldIn(Profile.EMPTY)).containsOnly(0);
    assertThat(MODEL.foldIn(Profile.of(new int[] {199}, new float[] {5}))).containsOnly(0);
    assertThat(MODEL.deviation(new float[16], MODEL.meanBook())).isZero();
  }

  @Test
  void likedBooksArePreferredToUnreadOnes() {
    Profile profile = Profile.of(new int[] {3, 9}, new float[] {5, 5});
    float[] vector = MODEL.foldIn(profile);
    double unread = IntStream.range(20, 199).mapToDouble(b -> score(vector, b)).average().orElse(9);
    assertThat(score(vector, 3)).isGreaterThan(unread);
    assertThat(score(vector, 9)).isGreaterThan(unread);
  }

  @Test
  void partsOfAnotherRankAreRefused() {
    assertThatThrownBy(
            () ->
                new RankingModel(
                    new Factors(2, new float[4]), new float[2], RandomRatings.ranking(3, 1, 1)))
        .hasMessageContaining("rank 3, got 2 and 2");
  }

  /** On 1-5: 4 weighs 1 and 5 weighs 1.5; 1 aims at 0.2, just below 4 at 0.6. */
  @Test
  void ratingsSayWhatThePreferenceSays() {
    Preference preference = MODEL.config().preference();
    RatingScale stars = RatingScale.FIVE_STARS;
    assertThat(preference.weight(4, stars)).isEqualTo(1);
    assertThat(preference.weight(5, stars)).isEqualTo(1.5f);
    assertThat(preference.weight(3.9f, stars)).isEqualTo(0.5f);
    assertThat(preference.target(4, stars)).isEqualTo(1);
    assertThat(preference.target(1, stars)).isEqualTo(0.2f);
    assertThat(preference.target(2.5f, stars)).isCloseTo(0.4f, within(1e-6f));
  }

  private static double score(float[] vector, int book) {
    double score = 0;
    float[] y = MODEL.books().row(book);
    for (int d = 0; d < y.length; d++) {
      score += (double) vector[d] * y[d];
    }
    return score;
  }

  private static Profile profile(int size) {
    int[] books = IntStream.range(0, size).toArray();
    float[] ratings = new float[size];
    for (int i = 0; i < size; i++) {
      ratings[i] = 1 + i * 3 % 5;
    }
    return Profile.of(books, ratings);
  }
}
