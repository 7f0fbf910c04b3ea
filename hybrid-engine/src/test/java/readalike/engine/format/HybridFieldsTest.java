package readalike.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HybridFieldsTest {
  @Property(tries = 200)
  void popularityHasMeanZeroAndDeviationOne(
      @ForAll @Size(min = 2, max = 200) List<@IntRange(max = 100_000) Integer> counts) {
    int[] readers = counts.stream().mapToInt(Integer::intValue).toArray();
    Assume.that(Arrays.stream(readers).distinct().count() > 1);
    assertStandardised(HybridFields.popularity(readers));
  }

  /** Their logarithms differ in the sixth digit. */
  @Test
  void countsThatHardlyDifferStillDo() {
    assertStandardised(HybridFields.popularity(new int[] {99_999, 100_000}));
  }

  private static void assertStandardised(float[] scores) {
    double sum = 0;
    double squares = 0;
    for (float score : scores) {
      sum += score;
      squares += (double) score * score;
    }
    assertThat(sum / scores.length).isCloseTo(0, within(1e-3));
    assertThat(squares / scores.length).isCloseTo(1, within(1e-3));
  }

  @Test
  void moreReadersAreMorePopular() {
    float[] scores = HybridFields.popularity(new int[] {3, 0, 1000, 3});
    assertThat(scores[1]).isLessThan(scores[0]);
    assertThat(scores[0]).isLessThan(scores[2]);
    assertThat(scores[3]).isEqualTo(scores[0]);
  }

  @Test
  void equallyReadBooksAreNeitherPopularNorNot() {
    assertThat(HybridFields.popularity(new int[] {7, 7, 7})).containsOnly(0);
    assertThat(HybridFields.popularity(new int[] {7})).containsOnly(0);
    assertThat(HybridFields.popularity(new int[0])).isEmpty();
  }
}
