package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;

final class BookNoiseTest {
  /**
   * Readers are known to be all the same, so errors stay what they are: squares 4, 4 and 0, 0, on
   * average 2. With ten ratings of average variance each: (2 + 2 + 10) / 12 and 10 / 12.
   */
  @Test
  void divisiveBooksHaveMoreOfIt() {
    RatingModel model =
        new RatingModel(
            new float[] {3, 3, 3},
            new float[] {1, 1, 1},
            new Factors(3, new float[9]),
            ReaderPrior.START,
            Spread.even(RatingModel.TRAITS, 1),
            new RatingConfig(1, 1, 1, 1, 0, 0, RatingScale.FIVE_STARS, 1));
    RatingMatrix ratings =
        RatingMatrix.of(
            2, 3, new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, new float[] {5, 3, 1, 3});
    try (Workers workers = new Workers(2)) {
      assertThat(BookNoise.of(model, ratings, workers))
          .containsExactly(new float[] {14 / 12f, 10 / 12f, 1}, within(1e-6f));
    }
  }
}
