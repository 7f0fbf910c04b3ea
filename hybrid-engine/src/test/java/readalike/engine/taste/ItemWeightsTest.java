package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;

final class ItemWeightsTest {
  private static final RatingMatrix RATINGS = RandomRatings.of(50, 40, 7);
  private static final float PENALTY = 3;

  /** Against the normal equations written out over all books. */
  @Test
  void aBookIsPredictedByARidgeRegressionOnThoseThatAreReadTogetherWithIt() {
    RankingConfig config = config(39);
    ItemWeights weights = train(config, 2);
    double[][] gram = gram(config);
    for (int book = 0; book < 39; book++) {
      double[] expected = ridge(gram, book);
      for (int rated = 0; rated < 39; rated++) {
        double weight = rated == book || expected[rated] < 1e-3 ? 0 : expected[rated];
        // The index keeps eight bits of a weight, and those nearest to the least may go either way.
        assertThat((double) weights.between(rated, book))
            .as(rated + " for " + book)
            .isCloseTo(weight, within(weight / 256 + 1e-5));
      }
    }
  }

  @Test
  void nothingSpeaksForABookThatNobodyRatedNorForTheBookItself() {
    ItemWeights weights = train(config(39), 1);
    for (int book = 0; book < 40; book++) {
      assertThat(weights.between(book, book)).isZero();
      assertThat(weights.between(book, 39)).isZero();
      assertThat(weights.between(39, book)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 12})
  void aBookIsPredictedFromSoManyOthersAtMost(int neighbours) {
    ItemWeights predicted = train(config(neighbours), 2).transposed();
    for (int book = 0; book < 40; book++) {
      assertThat(predicted.start(book + 1) - predicted.start(book)).isLessThanOrEqualTo(neighbours);
    }
    assertThat(predicted.start(40)).isGreaterThan(39 * neighbours / 2);
  }

  @Test
  void weightsAreTheSameForAnyNumberOfThreads() {
    ItemWeights one = train(config(12), 1);
    ItemWeights three = train(config(12), 3);
    assertThat(cells(three)).isEqualTo(cells(one));
  }

  @Test
  void turnedRoundTwiceTheyAreTheSame() {
    ItemWeights weights = train(config(12), 1);
    assertThat(cells(weights.transposed().transposed())).isEqualTo(cells(weights));
    assertThat(weights.transposed().between(3, 8)).isEqualTo(weights.between(8, 3));
  }

  @Test
  void aPreferenceIsTheDotProductPlusTheRatedBooksWeightsAndItsSharesAddUpToIt() {
    try (Workers workers = new Workers(2)) {
      RankingModel model =
          new RankingTrainer(config(12), workers).train(RATINGS, (epoch, loss) -> {});
      Profile profile = RATINGS.profile(4);
      float[] vector = model.foldIn(profile);
      float[] preferences = model.preferences(profile);
      for (int book = 0; book < 40; book++) {
        double expected = model.preference(vector, book);
        for (int i = 0; i < profile.size(); i++) {
          expected += model.itemScale(profile, i) * model.items().between(profile.book(i), book);
        }
        assertThat((double) preferences[book]).isCloseTo(expected, within(1e-5));
        assertThat(Arrays.stream(model.shares(profile, vector).of(book)).sum())
            .isCloseTo(preferences[book], within(1e-4));
      }
    }
  }

  @Test
  void arraysThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new ItemWeights(new int[] {0, 1}, new int[0], new float[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ItemWeights(new int[] {0, 1, 1}, new int[] {2}, new float[] {1}))
        .hasMessageContaining("below 2");
    assertThatThrownBy(
            () -> new ItemWeights(new int[] {0, 1, 1}, new int[] {1}, new float[] {Float.NaN}))
        .hasMessageContaining("NaN");
  }

  private static ItemWeights train(RankingConfig config, int threads) {
    try (Workers workers = new Workers(threads)) {
      return new ItemWeightsTrainer(config, workers).train(RATINGS, RATINGS.transpose());
    }
  }

  static RankingConfig config(int neighbours) {
    RankingConfig plain = RandomRatings.ranking(6, 4, 1);
    return new RankingConfig(
        plain.rank(),
        plain.epochs(),
        plain.regularisation(),
        plain.frequencyExponent(),
        plain.unobserved(),
        new ItemConfig(neighbours, PENALTY, 1.5f),
        plain.preference(),
        plain.recency(),
        plain.scale(),
        plain.seed());
  }

  private static double[][] gram(RankingConfig config) {
    double[][] gram = new double[40][40];
    for (int user = 0; user < RATINGS.rows(); user++) {
      Profile profile = RATINGS.profile(user);
      for (int i = 0; i < profile.size(); i++) {
        for (int j = 0; j < profile.size(); j++) {
          gram[profile.book(i)][profile.book(j)] +=
              (double) config.preference().strength(profile.rating(i), config.scale())
                  * config.preference().strength(profile.rating(j), config.scale());
        }
      }
    }
    return gram;
  }

  /** The weights of all books that are read together with the predicted one; 0 for the others. */
  private static double[] ridge(double[][] gram, int predicted) {
    double[] matrix = new double[40 * 40];
    double[] right = new double[40];
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 40; j++) {
        boolean known = isNeighbour(gram, i, predicted) && isNeighbour(gram, j, predicted);
        matrix[i * 40 + j] = known ? gram[i][j] : 0;
      }
      matrix[i * 40 + i] += PENALTY;
      right[i] = isNeighbour(gram, i, predicted) ? gram[i][predicted] : 0;
    }
    Cholesky.solve(matrix, 40, right);
    return right;
  }

  private static boolean isNeighbour(double[][] gram, int book, int predicted) {
    return book != predicted && gram[book][predicted] > 0;
  }

  private static String cells(ItemWeights weights) {
    StringBuilder text = new StringBuilder();
    for (int book = 0; book < weights.books(); book++) {
      for (int i = weights.start(book); i < weights.start(book + 1); i++) {
        text.append(book + " " + weights.other(i) + " " + weights.weight(i) + "\n");
      }
    }
    return text.toString();
  }
}
