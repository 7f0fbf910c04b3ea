package readalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SlipDistanceTest {
  @Test
  void aNeighbouringKeyIsNearerThanADistantOne() {
    assertThat(SlipDistance.between("hobbot", "hobbit"))
        .isLessThan(SlipDistance.between("hobbat", "hobbit"));
    assertThat(SlipDistance.areNeighbours('a', 's')).isTrue();
    assertThat(SlipDistance.areNeighbours('a', 'q')).isTrue();
    assertThat(SlipDistance.areNeighbours('a', 'p')).isFalse();
    assertThat(SlipDistance.areNeighbours('é', 'e')).isFalse();
  }

  @Test
  void aSwapAndADoubledLetterAreNearerThanALetterTooMany() {
    float wrong = SlipDistance.between("tolkxin", "tolkien");
    assertThat(SlipDistance.between("tolkein", "tolkien")).isLessThan(wrong);
    assertThat(SlipDistance.between("tolkkien", "tolkien"))
        .isLessThan(SlipDistance.between("tolkzien", "tolkien"));
  }

  @Test
  void theFirstLetterIsSeldomWrong() {
    assertThat(SlipDistance.between("xobbit", "hobbit"))
        .isGreaterThan(SlipDistance.between("hxbbit", "hobbit"));
  }

  @Property(tries = 200)
  void onlyTheSameWordIsAtNoDistance(
      @ForAll @AlphaChars @StringLength(max = 12) String a,
      @ForAll @AlphaChars @StringLength(max = 12) String b) {
    assertThat(SlipDistance.between(a, a)).isZero();
    assertThat(SlipDistance.between(a, b) == 0).isEqualTo(a.equals(b));
  }
}
