package readalike.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class RankingMetricsTest {
  private static final Set<Integer> RELEVANT = Set.of(1, 2, 3);

  @Test
  void aPerfectListHasEveryMeasureAtOne() {
    assertThat(measure(3, 2, 1, 3)).isEqualTo(new RankingMetrics(1, 1, 1));
  }

  @Test
  void aListWithoutAHitHasEveryMeasureAtZero() {
    assertThat(measure(3, 7, 8, 9, 1)).isEqualTo(new RankingMetrics(0, 0, 0));
    assertThat(measure(3)).isEqualTo(new RankingMetrics(0, 0, 0));
  }

  /** One hit at place 2 of 4: gain 1 / log2(3); the ideal is 1 + 1 / log2(3) + 1 / log2(4). */
  @Test
  void aHitFurtherDownGainsLess() {
    RankingMetrics metrics = measure(4, 9, 1, 8, 7);
    assertThat(metrics.precision()).isEqualTo(0.25);
    assertThat(metrics.recall()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(metrics.ndcg()).isCloseTo(0.6309297536 / 2.1309297536, within(1e-9));
  }

  /** Places that are missing are misses: precision is still divided by k. */
  @Test
  void aShortListCountsAsMissing() {
    RankingMetrics metrics = measure(10, 1, 2);
    assertThat(metrics.precision()).isEqualTo(0.2);
    assertThat(metrics.recall()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.ndcg()).isCloseTo(1.6309297536 / 2.1309297536, within(1e-9));
  }

  @Test
  void placesBeyondKDoNotCount() {
    assertThat(measure(1, 9, 1, 2, 3)).isEqualTo(new RankingMetrics(0, 0, 0));
    assertThat(measure(1, 1).recall()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(measure(1, 1).ndcg()).isEqualTo(1);
  }

  @Test
  void nothingRelevantOrNoPlaceIsRefused() {
    assertThatThrownBy(() -> RankingMetrics.of(new int[] {1}, book -> true, 0, 1))
        .hasMessageContaining("got 0 and 1");
    assertThatThrownBy(() -> RankingMetrics.of(new int[] {1}, book -> true, 1, 0))
        .hasMessageContaining("got 1 and 0");
  }

  private static RankingMetrics measure(int k, int... ranked) {
    return RankingMetrics.of(ranked, RELEVANT::contains, RELEVANT.size(), k);
  }
}
