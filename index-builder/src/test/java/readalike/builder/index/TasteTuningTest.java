package readalike.builder.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.taste.Preference;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.Workers;

final class TasteTuningTest {
  /** Far too much regularisation, so that there is something to find. */
  private static final RankingConfig START =
      new RankingConfig(
          8, 4, 20, 0.5f, 0.1f, new Preference(1, 1, 1, 0.5f, 0), RatingScale.FIVE_STARS, 1);

  @Test
  void theSearchFindsBetterSettingsThanABadStart() {
    List<TasteTuning.Trial> tried = search(30);
    double best = tried.stream().mapToDouble(TasteTuning.Trial::ndcg).max().orElseThrow();
    assertThat(best).isGreaterThan(tried.getFirst().ndcg());
    assertThat(tried)
        .filteredOn(trial -> trial.config().equals(TasteTuning.best(tried).orElseThrow()))
        .extracting(TasteTuning.Trial::ndcg)
        .containsExactly(best);
  }

  @Test
  void theBudgetIsKeptAndNothingIsTriedTwice() {
    List<TasteTuning.Trial> tried = search(7);
    assertThat(tried).hasSizeLessThanOrEqualTo(7);
    assertThat(tried).extracting(TasteTuning.Trial::config).doesNotHaveDuplicates();
    assertThat(tried.getFirst().config()).isEqualTo(START);
  }

  @Test
  void theSameSeedTriesTheSame() {
    assertThat(search(10)).isEqualTo(search(10));
  }

  @Test
  void noTrialMeansNoSettings() {
    assertThat(TasteTuning.best(List.of())).isEmpty();
    assertThatThrownBy(() -> new TasteTuning(0, 1)).hasMessageContaining("at least one trial");
  }

  private static List<TasteTuning.Trial> search(int trials) {
    try (Workers workers = new Workers(2)) {
      return new TasteTuning(trials, 3).search(START, twoCircles(), workers, BuildProgress.NONE);
    }
  }

  /**
   * Sixty readers of two circles with twenty books each; a reader likes ten of the circle's books.
   */
  private static RatingMatrix twoCircles() {
    SplittableRandom random = new SplittableRandom(5);
    int[] users = new int[600];
    int[] books = new int[600];
    float[] values = new float[600];
    for (int user = 0; user < 60; user++) {
      int first = random.nextInt(10);
      for (int i = 0; i < 10; i++) {
        int at = user * 10 + i;
        users[at] = user;
        books[at] = user % 2 * 20 + (first + i) % 20;
        values[at] = 5;
      }
    }
    return RatingMatrix.of(60, 40, users, books, values);
  }
}
