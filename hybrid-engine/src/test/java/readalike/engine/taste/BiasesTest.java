package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;

final class BiasesTest {
  private static final Factors NO_FEATURES = new Factors(1, new float[2]);

  private static Biases of(RatingMatrix ratings, Factors features, int books, int users) {
    RatingConfig config = new RatingConfig(1, 1, 1, 1, books, users, RatingScale.FIVE_STARS, 1);
    return Biases.of(ratings, ratings.transpose(), features, config);
  }

  /**
   * Everyone rated both books, so without shrinkage one round is enough: the books get 4 and 2, the
   * readers rate 1 above and 1 below.
   */
  @Test
  void booksAndReadersOfAFullTableAreTakenApart() {
    RatingMatrix ratings =
        RatingMatrix.of(
            2, 2, new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, new float[] {5, 3, 3, 1});
    Biases biases = of(ratings, NO_FEATURES, 0, 0);
    assertThat(biases.books()).containsExactly(new float[] {4, 2}, within(1e-5f));
    assertThat(biases.users()).containsExactly(new float[] {1, -1}, within(1e-5f));
  }

  /** The mean is 4; the readers, half as far off as their rating, leave a fourth for the books. */
  @Test
  void fewRatingsAreDrawnToTheMean() {
    RatingMatrix ratings =
        RatingMatrix.of(2, 2, new int[] {0, 1}, new int[] {0, 1}, new float[] {5, 3});
    Biases biases = of(ratings, NO_FEATURES, 3, 4);
    assertThat(biases.books()[0]).isBetween(4f, 4.25f);
    assertThat(biases.books()[0] - 4).isCloseTo(4 - biases.books()[1], within(1e-5f));
  }

  /** Nobody rated the second book; its feature is that of the first, which is much liked. */
  @Test
  void aBookWithoutRatingsGetsWhatBooksLikeItGet() {
    int users = 300;
    int[] rows = new int[2 * users];
    int[] columns = new int[2 * users];
    float[] stars = new float[2 * users];
    for (int user = 0; user < users; user++) {
      rows[2 * user] = user;
      rows[2 * user + 1] = user;
      columns[2 * user] = 0;
      columns[2 * user + 1] = 2;
      stars[2 * user] = 5;
      stars[2 * user + 1] = 3;
    }
    RatingMatrix ratings = RatingMatrix.of(users, 3, rows, columns, stars);
    Biases biases = of(ratings, new Factors(1, new float[] {1, 1, -1}), 5, 5);
    assertThat(biases.books()[1]).isBetween(4.2f, 5f);
  }
}
