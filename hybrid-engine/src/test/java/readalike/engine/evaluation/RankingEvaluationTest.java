package readalike.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.taste.Workers;

final class RankingEvaluationTest {
  /**
   * Four books. The first reader knows book 0 and likes 1 in the test part; the second knows 0 and
   * does not like 1; the third knows 1 and likes 2; the fourth has no test rating.
   */
  private static final Split SPLIT =
      new Split(
          matrix(new int[] {0, 1, 2, 3}, new int[] {0, 0, 1, 0}, 5, 5, 5, 5),
          matrix(new int[] {0, 1, 2}, new int[] {1, 1, 2}, 4, 3, 5));

  /** All books that are not rated, by rising number. */
  private static final Ranker BY_NUMBER =
      (profile, n) ->
          IntStream.range(0, 4).filter(book -> !profile.contains(book)).limit(n).toArray();

  /** The first reader's list is 1 2 3, a hit at once; the third's is 0 2 3, a hit at place 2. */
  @Test
  void onlyReadersWithRelevantBooksCount() {
    RankingEvaluation.Result result = measure(BY_NUMBER, 1, List.of(2, 1));
    assertThat(result.readers()).isEqualTo(2);
    assertThat(result.byCutoff().keySet()).containsExactly(1, 2);
    assertThat(result.byCutoff().get(1)).isEqualTo(new RankingMetrics(0.5, 0.5, 0.5));
    assertThat(result.byCutoff().get(2).precision()).isEqualTo(0.5);
    assertThat(result.byCutoff().get(2).recall()).isEqualTo(1);
  }

  @Test
  void theNumberOfThreadsChangesNoFigure() {
    assertThat(measure(BY_NUMBER, 5, List.of(1, 2, 3)))
        .isEqualTo(measure(BY_NUMBER, 1, List.of(1, 2, 3)));
  }

  @Test
  void theRankerSeesTheTrainingPartAlone() {
    measure(
        (profile, n) -> {
          assertThat(profile.size()).isEqualTo(1);
          assertThat(n).isEqualTo(3);
          return new int[0];
        },
        1,
        List.of(1, 3));
  }

  /** Nobody can be recommended a book that the training part holds already. */
  @Test
  void aBookThatIsRatedInTrainingIsNotRelevant() {
    Split overlapping =
        new Split(
            matrix(new int[] {0}, new int[] {1}, 5),
            matrix(new int[] {0, 0}, new int[] {1, 2}, 5, 5));
    try (Workers workers = new Workers(1)) {
      RankingMetrics metrics =
          new RankingEvaluation(overlapping, 4, List.of(2))
              .measure((profile, n) -> new int[] {2}, workers)
              .byCutoff()
              .get(2);
      assertThat(metrics.recall()).isEqualTo(1);
    }
  }

  @Test
  void withoutRelevantBooksAllFiguresAreZero() {
    try (Workers workers = new Workers(1)) {
      RankingEvaluation.Result result =
          new RankingEvaluation(SPLIT, 6, List.of(1)).measure(BY_NUMBER, workers);
      assertThat(result.readers()).isZero();
      assertThat(result.byCutoff().get(1)).isEqualTo(new RankingMetrics(0, 0, 0));
    }
  }

  @Test
  void aRankerThatFailsIsNotPassedOver() {
    assertThatThrownBy(
            () ->
                measure(
                    (profile, n) -> {
                      throw new IOException("gone");
                    },
                    2,
                    List.of(1)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("user row");
  }

  @Test
  void cutoffsBelowOneOrNoneAreRefused() {
    assertThatThrownBy(() -> new RankingEvaluation(SPLIT, 4, List.of(0, 5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RankingEvaluation(SPLIT, 4, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RankingEvaluation.Result measure(
      Ranker ranker, int threads, List<Integer> cutoffs) {
    try (Workers workers = new Workers(threads)) {
      return new RankingEvaluation(SPLIT, 4, cutoffs).measure(ranker, workers);
    }
  }

  private static RatingMatrix matrix(int[] users, int[] books, float... values) {
    return RatingMatrix.of(4, 4, users, books, values);
  }
}
