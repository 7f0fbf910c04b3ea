package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.Series;
import readalike.engine.format.Snapshot;

/** What holds for a list as a whole. */
final class ListRulesTest {
  private static final Profile FAN_OF_THE_FIRST = Profile.of(new int[] {0}, new float[] {5});

  @TempDir Path folder;

  /** Twelve books by Ann share the liked tag and lead; thirty by others share it too. */
  private Snapshot anns() throws IOException {
    SmallLibrary library = new SmallLibrary().book("liked", "liked", "Eve", "sea");
    for (int i = 0; i < 12; i++) {
      library.book("ann" + i, "ann" + i, "Ann", "sea", "isle");
    }
    for (int i = 0; i < 30; i++) {
      library.book("other" + i, "other" + i, "Author" + i, "sea");
    }
    return library.reader(0).write(folder, BlendWeights.same(0, 1, 0));
  }

  @Test
  void atMostTwoOfAnyTenAreByOneAuthorWhileThereAreOthers() throws IOException {
    try (Snapshot snapshot = anns()) {
      List<String> ids = ids(snapshot, Wishes.NONE, 100, 0);
      assertThat(ids).hasSize(42).doesNotHaveDuplicates();
      for (int from = 0; from + 10 <= 32; from++) {
        assertThat(ids.subList(from, from + 10).stream().filter(id -> id.startsWith("ann")))
            .describedAs("from place " + from)
            .hasSizeLessThanOrEqualTo(2);
      }
      assertThat(ids.subList(40, 42)).allMatch(id -> id.startsWith("ann"));
    }
  }

  @Test
  void whoAsksForAnAuthorGetsAllTheirBooks() throws IOException {
    try (Snapshot snapshot = anns()) {
      Rule anns = Rule.only(Rule.Field.AUTHOR, List.of("ANN"));
      assertThat(ids(snapshot, Wishes.of(List.of(anns)), 100, 0))
          .hasSize(12)
          .allMatch(id -> id.startsWith("ann"));
      Rule rather = new Rule(Rule.Field.AUTHOR, List.of("ann"), 5);
      assertThat(ids(snapshot, Wishes.of(List.of(rather)), 12, 0))
          .allMatch(id -> id.startsWith("ann"));
      assertThat(
              ids(
                  snapshot,
                  new Wishes(List.of(Rule.only(Rule.Field.TAG, List.of("isle"))), 0, 0, true),
                  100,
                  0))
          .hasSize(12);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 0.5", "-0.5, 1", "1, 0"})
  void pagesAreCutOfTheSameList(double popularity, double diversity) throws IOException {
    try (Snapshot snapshot = anns()) {
      Wishes wishes = new Wishes(List.of(), popularity, diversity, false);
      List<String> whole = ids(snapshot, wishes, 100, 0);
      assertThat(whole).hasSize(42).doesNotHaveDuplicates();
      for (int size : new int[] {1, 7, 10}) {
        List<String> pages = new ArrayList<>();
        for (int offset = 0; offset < whole.size(); offset += size) {
          pages.addAll(ids(snapshot, wishes, size, offset));
        }
        assertThat(pages).isEqualTo(whole);
      }
    }
  }

  @Test
  void theNextVolumeTakesThePlaceOfALaterOneWhichDoesNotFollow() throws IOException {
    SmallLibrary library = new SmallLibrary().book("liked", "liked", "Eve", "sea");
    library.volume("3").volume("1").volume("2").book("other", "other", "Bob");
    try (Snapshot snapshot =
        library.reader(0, 1).reader(0, 1).reader(0, 4).write(folder, BlendWeights.same(1, 0, 1))) {
      assertThat(ids(snapshot, Wishes.NONE, 10, 0)).containsExactly("saga-1", "other");
      Profile reader = Profile.of(new int[] {0, 2}, new float[] {5, 4});
      assertThat(ids(snapshot, reader, Wishes.NONE)).containsExactly("saga-2", "other");
    }
  }

  /** What a rule leaves out does not come back as the volume before another. */
  @Test
  void aVolumeThatTheRulesLeaveOutTakesNoPlace() throws IOException {
    SmallLibrary library = new SmallLibrary().book("liked", "liked", "Eve", "sea");
    library.volume("2").volume("1").book("other", "other", "Bob");
    Wishes wishes = Wishes.of(List.of(Rule.never(Rule.Field.BOOK, List.of("saga-1"))));
    try (Snapshot snapshot = library.reader(0, 1).write(folder, BlendWeights.same(1, 0, 1))) {
      assertThat(ids(snapshot, wishes, 10, 0)).containsExactly("other");
    }
  }

  @Test
  void thePopularityDialTurnsFromHiddenGemsToBestsellers() throws IOException {
    SmallLibrary library =
        new SmallLibrary()
            .book("liked", "liked", "Eve")
            .book("gem", "gem", "A")
            .book("seller", "seller", "B")
            .reader(0, 1, 2);
    for (int i = 0; i < 20; i++) {
      library.reader(2);
    }
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(0.1, 1, 0))) {
      assertThat(ids(snapshot, new Wishes(List.of(), 1, 0, false), 1, 0)).containsExactly("seller");
      assertThat(ids(snapshot, new Wishes(List.of(), -1, 0, false), 1, 0)).containsExactly("gem");
    }
  }

  /**
   * Three books of the sea lead one of the hills, which is as little like them as can be: among so
   * many others three terms of four books weigh more than one term of two.
   */
  @Test
  void theDiversityDialBringsWhatIsUnlikeFurtherUp() throws IOException {
    SmallLibrary library =
        new SmallLibrary()
            .book("liked", "liked", "Eve", "sea", "ships", "waves", "hills")
            .book("sea1", "sea1", "A", "sea", "ships", "waves")
            .book("sea2", "sea2", "B", "sea", "ships", "waves")
            .book("sea3", "sea3", "C", "sea", "ships", "waves")
            .book("hills", "hills", "D", "hills")
            .reader(0);
    for (int i = 0; i < 10; i++) {
      library.book("none" + i, "none" + i, "E" + i, "else");
    }
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(0, 1, 0))) {
      assertThat(ids(snapshot, Wishes.NONE, 4, 0)).containsExactly("sea1", "sea2", "sea3", "hills");
      assertThat(ids(snapshot, new Wishes(List.of(), 0, 1, false), 2, 0))
          .containsExactly("sea1", "hills");
    }
  }

  @Test
  void rulesHoldForEveryField() throws IOException {
    SmallLibrary library =
        new SmallLibrary()
            .book("liked", "liked", "Eve", "sea")
            .book(book("old", "Ann Lee", -800, "grc", "Penguin Classics", "Epics", "Sea"))
            .book(book("new", "Bob", 1999, "en", "Tor", "Space", "space opera"))
            .reader(0);
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(1, 1, 1))) {
      for (Rule only :
          List.of(
              Rule.only(Rule.Field.AUTHOR, List.of("ann lee")),
              Rule.only(Rule.Field.TAG, List.of("SEA")),
              Rule.only(Rule.Field.SERIES, List.of("epics")),
              Rule.only(Rule.Field.LANGUAGE, List.of("GRC")),
              Rule.only(Rule.Field.YEAR, List.of("..-1", "2050")),
              Rule.only(Rule.Field.PUBLISHER, List.of("penguin")),
              Rule.only(Rule.Field.BOOK, List.of("old", "nowhere")))) {
        assertThat(ids(snapshot, Wishes.of(List.of(only)), 9, 0))
            .describedAs(only.toString())
            .containsExactly("old");
        Rule never = new Rule(only.field(), only.values(), 0);
        assertThat(ids(snapshot, Wishes.of(List.of(never)), 9, 0)).containsExactly("new");
        Rule rather = new Rule(only.field(), only.values(), 10);
        assertThat(ids(snapshot, Wishes.of(List.of(rather)), 9, 0)).containsExactly("old", "new");
      }
    }
  }

  @Test
  void whatIsAvoidedIsOnNoList() throws IOException {
    SmallLibrary library =
        new SmallLibrary()
            .book("liked", "liked", "Eve", "sea")
            .book(book("a", "Ann Lee", 1, "en", "", "Epics", "sea"))
            .book(book("b", "Bob", 2, "en", "", "Space", "war"))
            .reader(0);
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(1, 1, 1))) {
      for (AvoidList avoid :
          List.of(
              new AvoidList(List.of("bob"), List.of(), List.of()),
              new AvoidList(List.of(), List.of("War"), List.of()),
              new AvoidList(List.of(), List.of(), List.of("SPACE")))) {
        assertThat(ids(snapshot, Wishes.of(avoid.rules()), 9, 0)).containsExactly("a");
        assertThat(snapshot.books().count(avoid.queries().getFirst())).isEqualTo(1);
      }
      assertThat(AvoidList.NONE.queries()).isEmpty();
    }
  }

  /** The book left out has been read: it does not speak, and it is not offered. */
  @Test
  void aBookLeftOutNeitherSpeaksNorIsOffered() throws IOException {
    SmallLibrary library =
        new SmallLibrary()
            .book("sea", "sea", "A", "sea")
            .book("hills", "hills", "B", "hills")
            .book("more sea", "more sea", "C", "sea")
            .book("more hills", "more hills", "D", "hills")
            .reader(0);
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(0, 1, 0))) {
      Profile both = Profile.of(new int[] {0, 1}, new float[] {5, 5});
      Recommender recommender = new Recommender(snapshot);
      for (int left = 0; left < 2; left++) {
        List<Recommendation> list =
            recommender.recommend(
                new RecommendationRequest(both, List.of(left), 9, 0, Wishes.NONE));
        assertThat(list).extracting(one -> one.book().id()).doesNotContain("sea", "hills");
        assertThat(list.getFirst().book().id()).isEqualTo(left == 0 ? "more hills" : "more sea");
        assertThat(list.getLast().parts().content()).isZero();
      }
    }
  }

  @Test
  void newcomersGetTheirLanguageAndBooksBelowTheBestsellersWhenTheyWishTo() throws IOException {
    SmallLibrary library = new SmallLibrary();
    for (int i = 0; i < 40; i++) {
      library.book(book("b" + i, "Author" + i, 2000, i % 2 == 0 ? "en" : "sv", "", "S" + i));
      for (int reader = 0; reader < 41 - i; reader++) {
        library.reader(i);
      }
    }
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(1, 1, 1))) {
      assertThat(ids(snapshot, Profile.EMPTY, Wishes.NONE).getFirst()).isEqualTo("b0");
      Wishes swedish = Wishes.of(List.of(Rule.only(Rule.Field.LANGUAGE, List.of("sv"))));
      assertThat(ids(snapshot, Profile.EMPTY, swedish)).startsWith("b1").hasSize(20);
      // the best known tenth of forty books is left out
      assertThat(ids(snapshot, Profile.EMPTY, new Wishes(List.of(), -1, 0, false)))
          .startsWith("b4")
          .hasSize(36);
    }
  }

  @Test
  void wishesOutOfTheirBoundsAreRefused() {
    assertThatThrownBy(() -> new Wishes(List.of(), 1.5, 0, false))
        .hasMessage("popularity must be -1..1, got 1.5");
    assertThatThrownBy(() -> new Wishes(List.of(), 0, Double.NaN, false))
        .hasMessage("diversity must be 0..1, got NaN");
    assertThatThrownBy(() -> Rule.only(Rule.Field.YEAR, List.of("soon")))
        .hasMessageStartingWith("years must be like 1984");
  }

  private static Book book(
      String id,
      String author,
      int year,
      String language,
      String publisher,
      String series,
      String... tags) {
    return new Book(
        id,
        id,
        id,
        List.of(author),
        OptionalInt.of(year),
        "",
        publisher,
        language,
        Optional.of(new Series(series, "")),
        List.of(tags),
        "");
  }

  private static List<String> ids(Snapshot snapshot, Wishes wishes, int n, int offset)
      throws IOException {
    return ids(snapshot, new RecommendationRequest(FAN_OF_THE_FIRST, List.of(), n, offset, wishes));
  }

  private static List<String> ids(Snapshot snapshot, Profile profile, Wishes wishes)
      throws IOException {
    return ids(snapshot, new RecommendationRequest(profile, List.of(), 100, 0, wishes));
  }

  private static List<String> ids(Snapshot snapshot, RecommendationRequest request)
      throws IOException {
    return new Recommender(snapshot)
        .recommend(request).stream().map(one -> one.book().id()).toList();
  }
}
