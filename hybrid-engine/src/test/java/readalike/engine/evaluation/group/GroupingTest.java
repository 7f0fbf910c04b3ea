package readalike.engine.evaluation.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;

final class GroupingTest {
  @Test
  void profilesAreGroupedInTheStepsOfTheBlend() {
    ByProfileSize grouping = new ByProfileSize();
    assertThat(IntStream.of(0, 1, 4, 5, 19, 20, 300).mapToObj(n -> grouping.groupOf(books(n))))
        .containsExactly("0", "1-4", "1-4", "5-19", "5-19", "20+", "20+");
  }

  /** Six readers; book 0 has three of them, 1 has two and 2 has one. */
  @Test
  void thirdsOfReadersGoByThePopularityOfTheirBooks() {
    RatingMatrix train =
        RatingMatrix.of(
            6,
            3,
            new int[] {0, 1, 2, 3, 4, 5},
            new int[] {0, 0, 0, 1, 1, 2},
            new float[] {5, 5, 5, 5, 5, 5});
    ByMainstream grouping = new ByMainstream(train);
    assertThat(grouping.groupOf(train.profile(5))).isEqualTo("niche");
    assertThat(grouping.groupOf(train.profile(3))).isEqualTo("between");
    assertThat(grouping.groupOf(train.profile(0))).isEqualTo("mainstream");
    assertThat(grouping.groups()).contains(grouping.groupOf(Profile.EMPTY));
  }

  @Test
  void readersOfAnotherLanguageAreToldApart() {
    ByLanguage grouping =
        new ByLanguage(List.of(book("a", "en"), book("b", "en"), book("c", "de"), book("d", "")));
    assertThat(grouping.groups()).containsExactly("only en", "also other than en");
    assertThat(grouping.groupOf(Profile.of(new int[] {0, 3}, new float[2]))).isEqualTo("only en");
    assertThat(grouping.groupOf(Profile.of(new int[] {0, 2}, new float[2])))
        .isEqualTo("also other than en");
    assertThat(new ByLanguage(List.of(book("a", ""))).groups()).containsExactly("unknown");
  }

  private static Profile books(int n) {
    return Profile.of(IntStream.range(0, n).toArray(), new float[n]);
  }

  private static Book book(String id, String language) {
    return new Book(
        id,
        id,
        id,
        List.of(),
        OptionalInt.empty(),
        "",
        "",
        language,
        Optional.empty(),
        List.of(),
        "");
  }
}
