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
  private static final RatingModel MODEL = train(RATINGS, 1);

  private static RatingModel train(RatingMatrix ratings, int threads) {
    try (Workers workers = new Workers(threads)) {
      return new RatingTrainer(RandomRatings.rating(6, 5, 1), workers).train(ratings, e -> {});
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 41, 150})
  void foldingInSolvesTheNormalEquationsOfTraining(int size) {
    int[] books = new int[size];
    float[] ratings = new float[size];
    for (int i = 0; i < size; i++) {
      books[i] = i;
      ratings[i] = 1 + i * 3 % 5;
    }
    RatingModel.Reader reader = MODEL.foldIn(Profile.of(books, ratings));
    PlainRidge plain = new PlainRidge(MODEL.books(), MODEL.config().penalty(size));
    for (int i = 0; i < size; i++) {
      plain.add(i, 1, ratings[i] - MODEL.mean() - MODEL.bookBiases()[i] - reader.bias());
    }
    double[] expected = plain.solve();
    for (int d = 0; d < expected.length; d++) {
      assertThat((double) reader.vector()[d]).isCloseTo(expected[d], within(1e-4));
    }
  }

  @Test
  void aReadersBiasIsTheOneThatTrainingFound() {
    Biases biases = Biases.of(RATINGS, RATINGS.transpose(), MODEL.config());
    for (int user = 0; user < RATINGS.rows(); user++) {
      assertThat(MODEL.foldIn(RATINGS.profile(user)).bias())
          .isCloseTo(biases.users()[user], within(1e-6f));
    }
  }

  @Test
  void aReaderWithoutRatingsGetsMeanAndBookBias() {
    RatingModel.Reader nobody = MODEL.foldIn(Profile.EMPTY);
    for (int book = 0; book < 200; book += 9) {
      assertThat(MODEL.estimate(nobody, book))
          .isCloseTo(MODEL.mean() + MODEL.bookBiases()[book], within(1e-6));
    }
  }

  @Test
  void estimatesStayOnTheScale() {
    RatingModel.Reader delighted = new RatingModel.Reader(20, new float[6]);
    RatingModel.Reader disgusted = new RatingModel.Reader(-20, new float[6]);
    assertThat(MODEL.estimate(delighted, 0)).isEqualTo(5);
    assertThat(MODEL.estimate(disgusted, 0)).isEqualTo(1);
  }

  @Test
  void aBookWithoutRatingsHasNeitherBiasNorVector() {
    assertThat(MODEL.bookBiases()[199]).isZero();
    assertThat(MODEL.books().row(199)).containsOnly(0);
  }

  @Test
  void theNumberOfThreadsDoesNotChangeABit() {
    RatingModel other = train(RATINGS, 5);
    assertThat(other.books().cells()).isEqualTo(MODEL.books().cells());
    assertThat(other.bookBiases()).isEqualTo(MODEL.bookBiases());
  }

  @Test
  void partsThatDoNotFitAreRefused() {
    assertThatThrownBy(
            () -> new RatingModel(3, new float[1], new Factors(6, new float[12]), MODEL.config()))
        .hasMessageContaining("1 rows, got 6 and 2");
  }

  /**
   * The first reader gives 5 and 3, the second 1 to the first book; the mean is 3. Without
   * shrinkage the first round gives the books 0 and 0, the readers (2 + 0) / 2 = 1 and -2; the
   * second the books 0.5 and -1, the readers 1.25 and -2.5; each further round moves a quarter as
   * far, towards 4/3 and -8/3 for the readers, 2/3 and -4/3 for the books.
   */
  @Test
  void biasesOfAHandComputedExample() {
    RatingMatrix ratings =
        RatingMatrix.of(2, 2, new int[] {0, 0, 1}, new int[] {0, 1, 0}, new float[] {5, 3, 1});
    RatingConfig config = new RatingConfig(1, 1, 1, 0, 0, 0, RatingScale.FIVE_STARS, 1);
    Biases biases = Biases.of(ratings, ratings.transpose(), config);
    assertThat(biases.mean()).isEqualTo(3);
    assertThat(biases.users()).containsExactly(new float[] {4 / 3f, -8 / 3f}, within(1e-5f));
    assertThat(biases.books()).containsExactly(new float[] {2 / 3f, -4 / 3f}, within(1e-5f));
  }

  /**
   * One rating of 5 among a mean of 4: (5 - 4) / (1 + 3) for the book, alone in the first round.
   */
  @Test
  void fewRatingsAreDrawnToTheMean() {
    RatingMatrix ratings =
        RatingMatrix.of(2, 2, new int[] {0, 1}, new int[] {0, 1}, new float[] {5, 3});
    Biases biases = Biases.of(ratings, ratings.transpose(), MODEL.config());
    assertThat(biases.mean()).isEqualTo(4);
    assertThat(biases.books()[0]).isBetween(0f, 0.25f);
    assertThat(biases.books()[0]).isEqualTo(-biases.books()[1]);
  }

  @Test
  void noRatingsAtAllGiveFiniteEstimates() {
    RatingModel empty = train(RatingMatrix.of(0, 2, new int[0], new int[0], new float[0]), 1);
    assertThat(empty.estimate(empty.foldIn(Profile.EMPTY), 1)).isBetween(1.0, 5.0);
  }
}
