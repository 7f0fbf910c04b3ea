package readalike.builder.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.evaluation.Split;
import readalike.engine.taste.Preference;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RatingConfig;
import readalike.engine.taste.Recency;
import readalike.engine.taste.Workers;

final class TuningTest {
  /** Far too much regularisation, so that there is something to find. */
  private static final RankingConfig RANKING =
      new RankingConfig(
          8, 4, 20, 0.5f, 0.1f, new Preference(1, 1, 1, 0.5f, 0), RatingScale.FIVE_STARS, 1);

  private static final RatingConfig RATING =
      new RatingConfig(4, 2, 4, 0.1f, 50, 50, RatingScale.FIVE_STARS, 1);

  @TempDir private Path folder;

  @Test
  void bothPartsFindBetterSettingsThanABadStart() throws IOException {
    Tuning.Outcome outcome = search(30, "a");
    for (String part : List.of("ranking", "rating")) {
      List<Trial> tried =
          outcome.tried().stream().filter(trial -> trial.part().equals(part)).toList();
      double best = tried.stream().mapToDouble(Trial::score).max().orElseThrow();
      assertThat(best).as(part).isGreaterThan(tried.getFirst().score());
    }
    assertThat(outcome.ranking()).isNotEqualTo(RANKING);
    assertThat(outcome.rating()).isNotEqualTo(RATING);
    assertThat(outcome.ranking().rank()).isEqualTo(RANKING.rank());
  }

  @Test
  void theBudgetIsKeptAndNothingIsTriedTwice() throws IOException {
    List<Trial> tried = search(9, "a").tried();
    assertThat(tried).hasSizeLessThanOrEqualTo(9).doesNotHaveDuplicates();
    assertThat(search(1, "b").tried()).hasSize(1);
  }

  @Test
  void theSameSeedTriesTheSame() throws IOException {
    assertThat(search(12, "a")).isEqualTo(search(12, "b"));
  }

  /** The first half stands in the log, the last line of which was cut off by a kill. */
  @Test
  void anInterruptedSearchGoesOnWhereItWas() throws IOException {
    Tuning.Outcome whole = search(10, "a");
    Path log = folder.resolve("a");
    List<String> lines = Files.readAllLines(log);
    Path cut = Files.write(folder.resolve("cut"), lines.subList(0, 5));
    Files.writeString(cut, "{\"part\":\"rank", StandardOpenOption.APPEND);
    assertThat(search(10, "cut")).isEqualTo(whole);
    assertThat(Files.readAllLines(cut)).isEqualTo(lines);
  }

  @Test
  void aLogOfOtherDataIsBegunAnew() throws IOException {
    Path file = folder.resolve("log");
    new TrialLog(file, "old").add(new Trial("ranking", Map.of("x", 1.0), 0.5));
    TrialLog fresh = new TrialLog(file, "new");
    assertThat(fresh.score("ranking", Map.of("x", 1.0))).isEmpty();
    assertThat(Files.readAllLines(file)).containsExactly("new");
  }

  @Test
  void theHistoryIsDrawn() throws IOException {
    search(6, "a").plot(folder);
    assertThat(folder.resolve("tuning-ranking.png")).exists();
    assertThat(folder.resolve("tuning-rating.svg")).content().contains("<svg ");
  }

  @Test
  void aHalfLifeIsSearchedWhereRatingsHaveTimesAndTenYearsAreNone() {
    try (Workers workers = new Workers(1)) {
      RatingMatrix timed = RatingMatrix.ofProfiles(List.of(reader(0, 400), reader(9, 0)), 40);
      RankingPart part = new RankingPart(RANKING, new Split(timed, timed), workers);
      double[] values = part.start();
      assertThat(part.settings().getLast().name()).isEqualTo("halfLife");
      assertThat(RankingPart.config(RANKING, values).recency()).isEqualTo(Recency.NONE);
      values[values.length - 1] = 30;
      assertThat(RankingPart.config(RANKING, values).recency()).isEqualTo(new Recency(30));
      assertThat(part.score(values)).isBetween(0.0, 1.0);

      RatingMatrix plain = twoCircles();
      RankingPart without = new RankingPart(RANKING, new Split(plain, plain), workers);
      assertThat(without.settings()).extracting(Setting::name).doesNotContain("halfLife");
      assertThat(without.start()).hasSize(without.settings().size());
    }
  }

  private static Profile reader(int... ages) {
    return Profile.of(new int[] {3, 7}, new float[] {5, 4}, ages);
  }

  @Test
  void noTrialIsNoSearch() {
    assertThatThrownBy(() -> new Tuning(0, 1)).hasMessageContaining("at least one trial");
  }

  private Tuning.Outcome search(int trials, String log) throws IOException {
    List<Integer> told = new ArrayList<>();
    try (Workers workers = new Workers(2)) {
      Tuning.Outcome outcome =
          new Tuning(trials, 3)
              .search(
                  RANKING,
                  RATING,
                  twoCircles(),
                  new TrialLog(folder.resolve(log), "key"),
                  workers,
                  told::add);
      assertThat(told).hasSameSizeAs(outcome.tried());
      return outcome;
    }
  }

  /**
   * Sixty readers of two circles with twenty books each, of which they rate ten; the first books of
   * a circle are better.
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
        values[at] = (first + i) % 20 < 10 ? 5 : 4;
      }
    }
    return RatingMatrix.of(60, 40, users, books, values);
  }
}
