package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;

final class RatingModelTest {
  private static final RatingMatrix RATINGS = RandomRatings.of(30, 200, 5);
  private static final RatingModel MODEL = train(RATINGS);

  /** Two books of the same readers, one of opposite readers; all get 3 on average. */
  private static final RatingModel THREE_BOOKS =
      new RatingModel(
          new float[] {3, 3, 3},
          new float[] {1, 1, 4},
          new Factors(3, new float[] {1, 1, 0, 1, 1, 0, -1, 1, 0}),
          new ReaderPrior(1, 1),
          Spread.even(RatingModel.TRAITS, 1),
          new RatingConfig(1, 1, 1, 1, 0, 0, RatingScale.FIVE_STARS, 1));

  private static RatingModel train(RatingMatrix ratings) {
    try (Workers workers = new Workers(1)) {
      return new RatingTrainer(RandomRatings.rating(6, 5, 1), workers).train(ratings, e -> {});
    }
  }

  private static RatingModel.Reader readerOf(int book, float rating) {
    return THREE_BOOKS.foldIn(Profile.of(new int[] {book}, new float[] {rating}));
  }

  /**
   * The covariance of the first two books is 1 for taste plus 1 for level, the variance of the
   * rating that much plus 1 for noise: 2 stars too many make 2 / 3 of 2 for the other.
   */
  @Test
  void aBookOfTheSameReadersTakesItsShareOfWhatOneGot() {
    assertThat(THREE_BOOKS.estimate(readerOf(0, 5), 1)).isCloseTo(3 + 2 * 2 / 3.0, within(1e-5));
  }

  /** Taste says the contrary of what the level says, and as much: 1 - 1. */
  @Test
  void aBookOfOppositeReadersIsNotMoved() {
    assertThat(THREE_BOOKS.estimate(readerOf(0, 5), 2)).isCloseTo(3, within(1e-5));
  }

  /** Covariance 2 of itself, noise 4: 2 / 6 of the 2 stars too many. */
  @Test
  void aRatingOfADivisiveBookCountsLess() {
    assertThat(THREE_BOOKS.estimate(readerOf(2, 5), 2)).isCloseTo(3 + 2 * 2 / 6.0, within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 41, 150})
  void estimatesAreThoseOfGaussianProcessRegression(int size) {
    int[] books = new int[size];
    float[] ratings = new float[size];
    double[] coefficients = new double[size];
    double[] covariances = new double[size * size];
    for (int i = 0; i < size; i++) {
      books[i] = i;
      ratings[i] = 1 + i * 3 % 5;
      coefficients[i] = ratings[i] - MODEL.bookMeans()[i];
      for (int j = 0; j <= i; j++) {
        covariances[i * size + j] = covariance(i, j);
      }
      covariances[i * size + i] += MODEL.bookNoise()[i];
    }
    Cholesky.solve(covariances, size, coefficients);
    RatingModel.Reader reader = MODEL.foldIn(Profile.of(books, ratings));
    for (int book = 150; book < 200; book++) {
      double expected = MODEL.bookMeans()[book];
      for (int i = 0; i < size; i++) {
        expected += coefficients[i] * covariance(i, book);
      }
      assertThat(MODEL.estimate(reader, book))
          .isCloseTo(RatingScale.FIVE_STARS.clip(expected), within(2e-3));
    }
  }

  private static double covariance(int one, int other) {
    float[] a = MODEL.books().row(one);
    float[] b = MODEL.books().row(other);
    float[] precisions = MODEL.prior().precisions(a.length);
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d] / precisions[d];
    }
    return sum;
  }

  @Test
  void aReaderWithoutRatingsGetsWhatTheBookGetsOnAverage() {
    RatingModel.Reader nobody = MODEL.foldIn(Profile.EMPTY);
    assertThat(nobody.variance()).isEqualTo(1);
    for (int book = 0; book < 200; book += 9) {
      assertThat(MODEL.estimate(nobody, book)).isCloseTo(MODEL.bookMeans()[book], within(1e-6));
    }
  }

  @Test
  void estimatesAndIntervalsStayOnTheScale() {
    RatingModel.Reader delighted = new RatingModel.Reader(new float[] {0, 20, 0}, 3, 1);
    RatingModel.Reader disgusted = new RatingModel.Reader(new float[] {0, -20, 0}, 3, 1);
    assertThat(THREE_BOOKS.estimate(delighted, 0)).isEqualTo(5);
    assertThat(THREE_BOOKS.interval(delighted, 0).high()).isEqualTo(5);
    assertThat(THREE_BOOKS.estimate(disgusted, 0)).isEqualTo(1);
    assertThat(THREE_BOOKS.interval(disgusted, 0).low()).isEqualTo(1);
  }

  /** 1.2816 deviations of 1 star to either side hold four fifths of a normal distribution. */
  @Test
  void theIntervalLiesAroundTheEstimate() {
    Interval interval = THREE_BOOKS.interval(THREE_BOOKS.foldIn(Profile.EMPTY), 1);
    assertThat(interval.low()).isCloseTo(3 - 1.2816, within(1e-4));
    assertThat(interval.high()).isCloseTo(3 + 1.2816, within(1e-4));
  }

  /** Errors of 2/3 after the fold-in, and five ratings of variance 1: (5 + 4/9) / 6. */
  @Test
  void aReadersVarianceIsDrawnToTheAverage() {
    assertThat(readerOf(0, 5).variance()).isCloseTo((5 + 4 / 9.0) / 6, within(1e-5));
  }

  @Test
  void partsThatDoNotFitAreRefused() {
    assertThatThrownBy(
            () ->
                new RatingModel(
                    new float[1],
                    new float[1],
                    new Factors(6, new float[12]),
                    MODEL.prior(),
                    MODEL.spread(),
                    MODEL.config()))
        .hasMessageContaining("needs 8 features and 1, 1 rows, got 6 and 2");
    assertThatThrownBy(() -> MODEL.with(new Spread(new float[2], -1, 1)))
        .hasMessageContaining("spread needs 7 traits, got 2");
  }

  @Test
  void noRatingsAtAllGiveFiniteEstimates() {
    RatingModel empty = train(RatingMatrix.of(0, 2, new int[0], new int[0], new float[0]));
    RatingModel.Reader nobody = empty.foldIn(Profile.EMPTY);
    assertThat(empty.estimate(nobody, 1)).isBetween(1.0, 5.0);
    assertThat(empty.interval(nobody, 1).low()).isGreaterThanOrEqualTo(1);
  }
}
