package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import readalike.engine.catalog.RatingMatrix;

final class HoldoutTest {
  private static final RatingMatrix RATINGS = RandomRatings.of(60, 50, 2);

  @Test
  void everyRatingIsInOnePart() {
    Holdout part = Holdout.of(RATINGS, 0.2, 1);
    for (int user = 0; user < RATINGS.rows(); user++) {
      assertThat(part.train().count(user) + part.held().count(user)).isEqualTo(RATINGS.count(user));
      for (int i = part.held().start(user); i < part.held().start(user + 1); i++) {
        int book = part.held().column(i);
        assertThat(RATINGS.profile(user).contains(book)).isTrue();
        assertThat(part.train().profile(user).contains(book)).isFalse();
      }
    }
  }

  @Test
  void aboutTheShareIsHeld() {
    Holdout part = Holdout.of(RATINGS, 0.2, 1);
    assertThat((double) part.held().cells() / RATINGS.cells()).isCloseTo(0.2, within(0.05));
  }

  @Test
  void readersWithFewRatingsKeepThemAll() {
    RatingMatrix few =
        RatingMatrix.of(
            1, 4, new int[] {0, 0, 0, 0}, new int[] {0, 1, 2, 3}, new float[] {1, 2, 3, 4});
    assertThat(Holdout.of(few, 0.99, 1).held().cells()).isZero();
  }
}
