package readalike.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.metric.Auc;
import readalike.engine.evaluation.metric.Coverage;
import readalike.engine.evaluation.metric.Recall;
import readalike.engine.taste.Workers;

/** One reader of six books rates 0, 1 and 2 in training and likes 4 in the test part. */
final class ListEvaluationTest {
  private static final Split SPLIT =
      new Split(matrix(new int[] {0, 1, 2}, 5, 5, 5), matrix(new int[] {4, 5}, 5, 1));

  private static final Ranker BY_NUMBER =
      (profile, n) ->
          IntStream.range(0, 6).filter(book -> !profile.contains(book)).limit(n).toArray();

  /** Shown is book 1 alone, but 0 and 2, which are rated too, are no candidates: 3 4 5. */
  @Test
  void ratedBooksThatAreNotShownAreNotRanked() {
    ReaderView one = (user, profile) -> Optional.of(Profile.of(new int[] {1}, new float[] {5}));
    ListFigures figures = measure(one);
    assertThat(figures.mean("recall@2")).isEqualTo(1);
    assertThat(figures.mean("recall@1")).isZero();
    assertThat(figures.mean("auc")).isEqualTo(0.5);
    assertThat(figures.catalogue()).containsEntry("coverage@2", 2 / 6.0);
    assertThat(figures.readers()).containsExactly(0);
  }

  @Test
  void aReaderWhoIsNotShownIsNotMeasured() {
    ListFigures figures = measure((user, profile) -> Optional.empty());
    assertThat(figures.readers()).isEmpty();
    assertThat(figures.mean("recall@1")).isZero();
  }

  @Test
  void aMetricThatWasNotMeasuredIsRefused() {
    assertThatThrownBy(() -> measure(ReaderView.WHOLE).mean("ndcg@3"))
        .hasMessageContaining("got ndcg@3");
  }

  @Test
  void whoKeepsMoreKeepsTheSameAndMore() {
    Profile profile = Profile.of(IntStream.range(0, 30).toArray(), new float[30]);
    for (int user = 0; user < 50; user++) {
      Profile three = new NewReaders(3, 5, 1).shown(user, profile).orElseThrow();
      Profile five = new NewReaders(5, 5, 1).shown(user, profile).orElseThrow();
      assertThat(three.books()).hasSize(3);
      assertThat(five.books()).hasSize(5).contains(three.books());
    }
  }

  @Test
  void newReadersDifferAndTheSeedDecides() {
    Profile profile = Profile.of(IntStream.range(0, 30).toArray(), new float[30]);
    assertThat(
            IntStream.range(0, 200)
                .map(user -> new NewReaders(1, 1, 7).shown(user, profile).orElseThrow().book(0))
                .distinct()
                .count())
        .isGreaterThan(25);
    assertThat(new NewReaders(3, 5, 1).shown(4, profile).orElseThrow().books())
        .isEqualTo(new NewReaders(3, 5, 1).shown(4, profile).orElseThrow().books());
    assertThat(new NewReaders(3, 5, 1).shown(0, Profile.EMPTY)).isEmpty();
  }

  private static ListFigures measure(ReaderView view) {
    try (Workers workers = new Workers(2)) {
      return new ListEvaluation(
              SPLIT,
              4,
              view,
              List.of(new Recall(1), new Recall(2), new Auc()),
              List.of(new Coverage(2, 6)))
          .measure(BY_NUMBER, workers);
    }
  }

  private static RatingMatrix matrix(int[] books, float... values) {
    return RatingMatrix.of(1, 6, new int[books.length], books, values);
  }
}
