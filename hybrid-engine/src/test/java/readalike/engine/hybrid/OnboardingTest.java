package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;

final class OnboardingTest {
  @TempDir private Path folder;

  /** Two circles of readers with ten books each; book 20 is read by nobody. */
  private Snapshot library() throws IOException {
    SmallLibrary library = new SmallLibrary();
    for (int book = 0; book < 21; book++) {
      library.book("b" + book, "b" + book, "");
    }
    for (int reader = 0; reader < 40; reader++) {
      int circle = reader % 2 * 10;
      int left = reader / 2 % 10;
      library.reader(
          IntStream.range(circle, circle + 10).filter(book -> book % 10 != left).toArray());
    }
    return library.write(folder, BlendWeights.same(1, 1, 1));
  }

  private static List<Integer> ask(Snapshot snapshot, Profile answered, int n) throws IOException {
    return new Recommender(snapshot)
        .questions(answered, List.of(), List.of(), n).stream()
            .map(question -> Integer.parseInt(question.book().id().substring(1)))
            .toList();
  }

  /** After the first question another of the same circle would tell the same again. */
  @Test
  void theSecondQuestionIsAboutTheOtherCircle() throws IOException {
    try (Snapshot snapshot = library()) {
      List<Integer> asked = ask(snapshot, Profile.EMPTY, 2);
      assertThat(asked.get(0) / 10).isNotEqualTo(asked.get(1) / 10);
    }
  }

  /** Who knows none of a circle's books is asked about the other's. */
  @Test
  void booksOfACircleThatIsNotKnownComeLast() throws IOException {
    try (Snapshot snapshot = library()) {
      for (int circle = 0; circle < 2; circle++) {
        int first = circle * 10;
        int other = 10 - first;
        List<Integer> next =
            new Recommender(snapshot)
                .questions(Profile.EMPTY, List.of(first, first + 1), List.of(), 1).stream()
                    .map(question -> Integer.parseInt(question.book().id().substring(1)))
                    .toList();
        assertThat(next)
            .singleElement()
            .satisfies(book -> assertThat(book / 10 * 10).isEqualTo(other));
      }
    }
  }

  @Test
  void aLongerListOfQuestionsBeginsWithTheShorterOne() throws IOException {
    try (Snapshot snapshot = library()) {
      assertThat(ask(snapshot, Profile.EMPTY, 8).subList(0, 3))
          .isEqualTo(ask(snapshot, Profile.EMPTY, 3));
    }
  }

  @Test
  void everyBookThatAnybodyReadIsAskedAboutOnceAndNoOther() throws IOException {
    try (Snapshot snapshot = library()) {
      assertThat(ask(snapshot, Profile.EMPTY, 50))
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20).boxed().toList());
      assertThat(ask(snapshot, Profile.of(new int[] {3}, new float[] {5}), 50))
          .hasSize(19)
          .doesNotContain(3);
    }
  }
}
