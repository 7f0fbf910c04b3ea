package readalike.builder.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Seven books: a work in two editions, a series of two, one unread language, one unpublished. */
final class ReadingLifeTest {
  private static final SimulationConfig CONFIG = SimulationConfig.DEFAULT;
  private static final List<SampleBook> BOOKS =
      List.of(
          book("lark", "lark", 1950, "en", "", 0),
          book("lark-two", "lark", 1950, "en", "", 0),
          book("reef-1", "reef-1", 1960, "en", "Reef", 1),
          book("reef-2", "reef-2", 1961, "en", "Reef", 2),
          book("alouette", "alouette", 1970, "fr", "", 0),
          book("tomorrow", "tomorrow", 2090, "en", "", 0),
          book("stone", "stone", -300, "en", "", 0));
  private static final SampleWorld WORLD = SampleWorld.of(BOOKS, CONFIG);

  private static SampleBook book(
      String id, String work, int year, String language, String series, int volume) {
    return new SampleBook(
        id, work, "Author of " + work, year, language, series, volume, List.of("sea", id), 5);
  }

  private static List<SampleRating> life(int number, boolean anchorsFirst, List<Integer> neverMet) {
    SampleReader reader =
        new SampleReader(number, "en", List.of(6), anchorsFirst, neverMet, 7, 0, 0.4, 0.9, 1);
    return new ReadingLife(reader, WORLD, CONFIG).live();
  }

  private static List<Integer> books(List<SampleRating> ratings) {
    return ratings.stream().map(SampleRating::book).toList();
  }

  @Test
  void whoReadsAllThereIsReadsOneEditionAndNeitherOtherLanguagesNorTheFuture() {
    assertThat(books(life(1, false, List.of())))
        .hasSize(4)
        .doesNotHaveDuplicates()
        .contains(2, 3, 6)
        .doesNotContain(4, 5)
        .containsAnyOf(0, 1);
  }

  @Test
  void whatIsNeverMetIsNotReadInAnyEdition() {
    assertThat(books(life(1, false, List.of(1)))).hasSize(3).doesNotContain(0, 1);
  }

  @Test
  void aPersonaStartsWithTheAnchors() {
    for (int number = 1; number <= 20; number++) {
      assertThat(life(number, true, List.of()).getFirst().book()).isEqualTo(6);
    }
  }

  @Test
  void theSecondVolumeSeldomComesBeforeTheFirst() {
    int before = 0;
    for (int number = 1; number <= 200; number++) {
      List<Integer> books = books(life(number, false, List.of()));
      if (books.indexOf(3) < books.indexOf(2)) {
        before++;
      }
    }
    assertThat(before).isBetween(1, 40);
  }

  @Test
  void timesOnlyGrow() {
    List<SampleRating> ratings = life(1, false, List.of());
    for (int i = 1; i < ratings.size(); i++) {
      assertThat(ratings.get(i).time()).isGreaterThan(ratings.get(i - 1).time());
    }
  }

  @Test
  void theSameReaderLivesTheSameLife() {
    assertThat(life(9, false, List.of())).isEqualTo(life(9, false, List.of()));
  }
}
