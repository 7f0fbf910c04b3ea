package readalike.engine.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Profile;

final class BestFirstTest {
  /** Forty books, of which every third is rated and every fifth has no score. */
  @Test
  void shortAndWholeListsFollowTheSameOrder() {
    int[] rated = IntStream.range(0, 14).map(i -> 3 * i).toArray();
    Profile profile = Profile.of(rated, new float[rated.length]);
    Random random = new Random(7);
    for (int round = 0; round < 100; round++) {
      float[] scores = new float[40];
      for (int book = 0; book < scores.length; book++) {
        // Few values, so that many are equal.
        scores[book] = book % 5 == 0 ? Float.NaN : random.nextInt(4) - 2;
      }
      int[] expected =
          IntStream.range(0, 40)
              .filter(book -> book % 3 != 0 && book % 5 != 0)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer book) -> -scores[book])
                      .thenComparing(Comparator.naturalOrder()))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int n : new int[] {1, 2, 4, 8, 40, Integer.MAX_VALUE}) {
        assertThat(BestFirst.unrated(scores, profile, n))
            .containsExactly(IntStream.of(expected).limit(n).toArray());
      }
    }
  }

  @Test
  void bothZerosAreEqual() {
    float[] scores = {-0f, 0f, -0f};
    assertThat(BestFirst.unrated(scores, Profile.EMPTY, 3)).containsExactly(0, 1, 2);
  }
}
