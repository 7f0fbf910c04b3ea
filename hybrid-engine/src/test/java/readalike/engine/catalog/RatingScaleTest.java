package readalike.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RatingScaleTest {
  @ParameterizedTest
  @CsvSource({"1, 5, 4", "1, 10, 7", "0.5, 5, 4", "0, 10, 7", "0, 1, 1", "0, 100, 67", "-1, 1, 1"})
  void likingBeginsTwoThirdsUpAtAWholeNumber(float lowest, float highest, float likedFrom) {
    assertThat(new RatingScale(lowest, highest).likedFrom()).isEqualTo(likedFrom);
  }

  /** No whole number lies in the upper third of these scales. */
  @ParameterizedTest
  @CsvSource({"0, 0.9", "1, 1.5", "0.1, 0.5"})
  void somethingOnTheScaleCanBeLiked(float lowest, float highest) {
    RatingScale scale = new RatingScale(lowest, highest);
    assertThat(scale.contains(scale.likedFrom())).isTrue();
    assertThat(scale.likedFrom()).isGreaterThan(lowest);
  }

  @Test
  void bothEndsAreOnTheScale() {
    assertThat(RatingScale.FIVE_STARS.contains(1)).isTrue();
    assertThat(RatingScale.FIVE_STARS.contains(5)).isTrue();
    assertThat(RatingScale.FIVE_STARS.contains(0.9f)).isFalse();
    assertThat(RatingScale.FIVE_STARS.contains(Float.NaN)).isFalse();
  }

  @Test
  void estimatesAreClippedAndPlaced() {
    assertThat(RatingScale.TEN_POINTS.clip(11)).isEqualTo(10);
    assertThat(RatingScale.TEN_POINTS.clip(-3)).isEqualTo(1);
    assertThat(RatingScale.TEN_POINTS.clip(4.5)).isEqualTo(4.5);
    assertThat(RatingScale.FIVE_STARS.fraction(3)).isEqualTo(0.5);
  }

  @Test
  void endsTheWrongWayRoundOrNotFiniteAreRefused() {
    assertThatThrownBy(() -> new RatingScale(5, 1)).hasMessageContaining("got 5.0..1.0");
    assertThatThrownBy(() -> new RatingScale(5, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RatingScale(Float.NaN, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RatingScale(1, Float.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
