package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;
import readalike.engine.format.TinyBuild;

final class RecommenderTest {
  @TempDir static Path data;
  private static Snapshot snapshot;
  private static Recommender recommender;

  @BeforeAll
  static void open() throws IOException {
    snapshot = Snapshot.open(TinyBuild.writeTo(data));
    recommender = new Recommender(snapshot);
  }

  @AfterAll
  static void close() throws IOException {
    snapshot.close();
  }

  @Test
  void aReaderOfClassicsGetsClassicsWithTheReasonNamingOwnBooks() throws IOException {
    List<Recommendation> list = recommend(profile("u1"), 3, 0);
    assertThat(ids(list).getFirst()).isIn("mockingbird", "dune");
    assertThat(ReasonSentence.ENGLISH.of(list.getFirst().reason()))
        .startsWith("Because you liked “");
    assertThat(ReasonSentence.ENGLISH.of(list.getFirst().reason()))
        .containsAnyOf("“1984”", "“Brave New World”", "“Animal Farm”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1", "u4", "u7", "u8", "a/b %"})
  void theListFallsAndHoldsNoRatedBookNorAnotherEdition(String user) throws IOException {
    Profile profile = profile(user);
    List<Recommendation> list = recommend(profile, 100, 0);
    assertThat(list).isNotEmpty();
    double last = Double.MAX_VALUE;
    for (Recommendation one : list) {
      // the first volume may stand where the second would
      if (!one.book().id().equals("dune")) {
        assertThat(one.parts().total()).isLessThanOrEqualTo(last + 1e-5);
        last = one.parts().total();
      }
      for (int i = 0; i < profile.size(); i++) {
        assertThat(one.book().work()).isNotEqualTo(snapshot.book(profile.book(i)).work());
      }
      assertThat(one.estimate()).isBetween(1.0, 5.0);
    }
    assertThat(list.stream().map(one -> one.book().work())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "u1", "u8"})
  void pagesTogetherAreTheOneLongList(String user) throws IOException {
    Profile profile = user.isEmpty() ? Profile.EMPTY : profile(user);
    List<String> whole = ids(recommend(profile, 100, 0));
    for (int size = 1; size <= 4; size++) {
      List<String> pages = new ArrayList<>();
      for (int offset = 0; offset < whole.size(); offset += size) {
        pages.addAll(ids(recommend(profile, size, offset)));
      }
      assertThat(pages).isEqualTo(whole);
    }
    assertThat(recommend(profile, 5, 1000)).isEmpty();
  }

  @Test
  void nobodyGetsOneBookOfEachAuthorAndSeries() throws IOException {
    List<Recommendation> list = recommend(Profile.EMPTY, 100, 0);
    assertThat(list.stream().flatMap(one -> one.book().authors().stream()))
        .doesNotHaveDuplicates()
        .contains("George Orwell");
    assertThat(ReasonSentence.ENGLISH.of(list.getFirst().reason()))
        .isEqualTo("Popular here: rated by 4 readers.");
    assertThat(list.getFirst().parts().taste()).isZero();
  }

  @Test
  void aReaderWhoLikesNothingStillGetsAList() throws IOException {
    List<Recommendation> list = recommend(Profile.of(new int[] {0, 6}, new float[] {1, 1}), 100, 0);
    // all but the rated two, the Spanish 1984 and the second volume of Dune
    assertThat(list).hasSize(8);
    assertThat(list).allSatisfy(one -> assertThat(one.parts().content()).isZero());
    assertThat(list)
        .allSatisfy(
            one -> assertThat(ReasonSentence.ENGLISH.of(one.reason())).doesNotContain("you liked"));
  }

  @Test
  void whoHasRatedEverythingGetsAnEmptyList() throws IOException {
    float[] ratings = new float[12];
    Arrays.fill(ratings, 4);
    assertThat(recommend(Profile.of(IntStream.range(0, 12).toArray(), ratings), 10, 0)).isEmpty();
  }

  /** {@code unread} shares two tags with 1984 and Brave New World. */
  @Test
  void aBookWithoutRatingsIsRecommendedByContent() throws IOException {
    Recommendation unread =
        recommend(profile("u1"), 100, 0).stream()
            .filter(one -> one.book().id().equals("unread"))
            .findFirst()
            .orElseThrow();
    assertThat(unread.parts().taste()).isZero();
    assertThat(unread.parts().content()).isPositive();
    assertThat(ReasonSentence.ENGLISH.of(unread.reason()))
        .isEqualTo("It shares dystopia with books that you liked.");
  }

  @Test
  void aBookWithoutRatingsHasReadalikesByContent() throws IOException {
    List<SimilarBook> similar = recommender.similar(10, 3, SimilarBook.View.BOTH);
    assertThat(similar.getFirst().parts().content()).isPositive();
    assertThat(ReasonSentence.ENGLISH.of(similar.getFirst().reason()))
        .isEqualTo("It shares themes with “We”: dystopia and classics.");
    assertThat(similar).extracting(one -> one.book().id()).startsWith("1984", "brave-new-world");
  }

  @Test
  void aBookIsNotItsOwnReadalikeNorIsAnotherEdition() throws IOException {
    for (int book : new int[] {0, 9}) {
      assertThat(recommender.similar(book, 100, SimilarBook.View.BOTH))
          .isNotEmpty()
          .noneMatch(one -> one.book().work().equals("1984"));
    }
  }

  /** Nobody else has rated {@code tricky} and it shares nothing: better a short list than a lie. */
  @Test
  void whatHasNothingInCommonIsNoReadalike() throws IOException {
    for (int book = 0; book < 12; book++) {
      for (SimilarBook one : recommender.similar(book, 100, SimilarBook.View.BOTH)) {
        assertThat(one.parts().taste() > 0 || one.parts().content() > 0).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1", "u3", "u8", "a/b %"})
  void sharesAddUpToTheParts(String user) throws IOException {
    for (int book = 0; book < 12; book++) {
      Because because = recommender.because(profile(user), book);
      ScoreParts parts = because.recommendation().parts();
      assertThat(because.books().stream().mapToDouble(Because.Influence::share).sum())
          .isCloseTo(parts.taste(), within(1e-4));
      assertThat(because.terms().stream().mapToDouble(Because.SharedTerm::share).sum())
          .isCloseTo(parts.content(), within(1e-4));
    }
  }

  @Test
  void becauseGivesTheScoreOfTheList() throws IOException {
    Profile profile = profile("u2");
    for (Recommendation one : recommend(profile, 100, 0)) {
      int number = snapshot.bookNumber(one.book().id()).orElseThrow();
      Recommendation again = recommender.because(profile, number).recommendation();
      assertThat(again.parts().total()).isCloseTo(one.parts().total(), within(1e-5));
      assertThat(ReasonSentence.ENGLISH.of(again.reason()))
          .isEqualTo(ReasonSentence.ENGLISH.of(one.reason()));
      assertThat(again.estimate()).isEqualTo(one.estimate());
    }
  }

  @Test
  void aRatedBookIsExplainedAsIfItWereNot() throws IOException {
    Because because = recommender.because(profile("u1"), 1);
    assertThat(because.books())
        .extracting(one -> one.book().id())
        .doesNotContain("brave-new-world");
    assertThat(recommender.estimate(profile("u1"), 1))
        .isEqualTo(because.recommendation().estimate());
  }

  @Test
  void nobodysBecauseIsPopularity() throws IOException {
    Because because = recommender.because(Profile.EMPTY, 10);
    assertThat(because.books()).isEmpty();
    assertThat(because.terms()).isEmpty();
    assertThat(ReasonSentence.ENGLISH.of(because.recommendation().reason()))
        .isEqualTo("Nobody here has rated it yet.");
  }

  @Test
  void requestsBeyondTheLimitsAreRefused() {
    assertThatThrownBy(() -> new RecommendationRequest(Profile.EMPTY, 101, 0, List.of()))
        .hasMessage("n must be 1..100, got 101");
    assertThatThrownBy(() -> new RecommendationRequest(Profile.EMPTY, 0, 0, List.of()))
        .hasMessage("n must be 1..100, got 0");
    assertThatThrownBy(() -> new RecommendationRequest(Profile.EMPTY, 1, 1001, List.of()))
        .hasMessage("offset must be 0..1000, got 1001");
  }

  private static Profile profile(String user) throws IOException {
    return snapshot.profile(user).orElseThrow();
  }

  private static List<Recommendation> recommend(Profile profile, int n, int offset)
      throws IOException {
    return recommender.recommend(new RecommendationRequest(profile, n, offset, List.of()));
  }

  private static List<String> ids(List<Recommendation> list) {
    return list.stream().map(one -> one.book().id()).toList();
  }
}
