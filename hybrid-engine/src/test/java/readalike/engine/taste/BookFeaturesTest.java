package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;

final class BookFeaturesTest {
  private static final int[] USERS = {0, 0, 1, 1, 2, 2, 3, 3, 3};
  private static final int[] BOOKS = {0, 1, 0, 1, 2, 3, 2, 3, 1};

  private static Factors of(float... stars) {
    RatingConfig config = new RatingConfig(2, 8, 0.05f, 0.1f, 2, 2, RatingScale.FIVE_STARS, 1);
    try (Workers workers = new Workers(1)) {
      return BookFeatures.of(
          RatingMatrix.of(4, 5, USERS, BOOKS, stars),
          config,
          workers,
          new TrainingRun((epoch, loss) -> {}));
    }
  }

  @Test
  void theStarsLeaveNoTrace() {
    assertThat(of(1, 5, 2, 4, 3, 3, 1, 2, 5).cells())
        .isEqualTo(of(5, 5, 5, 5, 5, 5, 5, 5, 5).cells());
  }

  @Test
  void booksOfTheSameReadersPointTheSameWay() {
    Factors features = of(1, 5, 2, 4, 3, 3, 1, 2, 5);
    assertThat(cosine(features, 2, 3)).isGreaterThan(0.95);
    assertThat(cosine(features, 0, 1)).isGreaterThan(cosine(features, 0, 2) + 0.3);
  }

  /** The counts are 2, 3, 2, 2 and 0; weighted by ratings the mean logarithm is 1.19449. */
  @Test
  void theLastColumnsAreOneAndPopularity() {
    Factors features = of(1, 5, 2, 4, 3, 3, 1, 2, 5);
    double mean = (3 * 2 * Math.log(3) + 3 * Math.log(4)) / 9;
    for (int book = 0; book < 5; book++) {
      assertThat(features.row(book)[2]).isEqualTo(1);
    }
    assertThat(features.row(1)[3]).isCloseTo((float) (Math.log(4) - mean), within(1e-6f));
    assertThat(features.row(4)).containsExactly(0, 0, 1, (float) -mean);
  }

  private static double cosine(Factors features, int one, int other) {
    float[] a = features.row(one);
    float[] b = features.row(other);
    return (a[0] * b[0] + a[1] * b[1]) / Math.hypot(a[0], a[1]) / Math.hypot(b[0], b[1]);
  }
}
