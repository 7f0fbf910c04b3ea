package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;

final class RecommenderEdgesTest {
  private static final Profile FAN_OF_THE_FIRST = Profile.of(new int[] {0}, new float[] {5});

  @TempDir Path folder;

  @Test
  void aLibraryOfOneBookAnswersEverything() throws IOException {
    SmallLibrary library = new SmallLibrary().book("only", "only", "").reader(0);
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(1, 1, 1))) {
      Recommender recommender = new Recommender(snapshot);
      assertThat(ids(recommender, Profile.EMPTY, 100, 0)).containsExactly("only");
      assertThat(ids(recommender, FAN_OF_THE_FIRST, 100, 0)).isEmpty();
      assertThat(recommender.similar(0, 10, SimilarBook.View.BOTH)).isEmpty();
      assertThat(recommender.because(FAN_OF_THE_FIRST, 0).recommendation().book().id())
          .isEqualTo("only");
      assertThat(recommender.estimate(FAN_OF_THE_FIRST, 0)).isBetween(1.0, 5.0);
    }
  }

  @Test
  void booksKnownFromRatingsAloneAreRecommended() throws IOException {
    SmallLibrary library = new SmallLibrary();
    for (int book = 0; book < 6; book++) {
      library.book("b" + book, "b" + book, "");
    }
    library.reader(0, 1).reader(0, 1).reader(0, 1, 2).reader(3, 4).reader(3, 4, 5);
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(1, 1, 0))) {
      assertThat(ids(new Recommender(snapshot), FAN_OF_THE_FIRST, 1, 0)).containsExactly("b1");
    }
  }

  /** Twenty editions of one work lead the list; a page is full as long as there are other works. */
  @Test
  void manyEditionsOfOneWorkTakeOnePlace() throws IOException {
    SmallLibrary library = new SmallLibrary().book("liked", "liked", "Ann", "sea");
    for (int edition = 0; edition < 20; edition++) {
      library.book("edition" + edition, "work", "Ann", "sea");
    }
    for (int other = 0; other < 4; other++) {
      library.book("other" + other, "other" + other, "", "sea");
    }
    library.reader(0);
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(1, 1, 0))) {
      Recommender recommender = new Recommender(snapshot);
      assertThat(ids(recommender, FAN_OF_THE_FIRST, 3, 0))
          .containsExactly("edition0", "other0", "other1");
      assertThat(recommender.similar(0, 3, SimilarBook.View.BOTH)).hasSize(3);
    }
  }

  /** A term that every book has would be divided by a spread of zero. */
  @Test
  void whatEveryBookHasInCommonDecidesNothing() throws IOException {
    SmallLibrary library = new SmallLibrary();
    for (int book = 0; book < 8; book++) {
      library.book("b" + book, "b" + book, "", "to-read");
    }
    library.reader(0, 1).reader(0, 1);
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(1, 1, 0))) {
      Recommender recommender = new Recommender(snapshot);
      for (Recommendation one :
          recommender.recommend(RecommendationRequest.top(FAN_OF_THE_FIRST, 10))) {
        assertThat(Math.abs(one.parts().total())).isLessThan(50);
      }
      assertThat(ids(recommender, FAN_OF_THE_FIRST, 1, 0)).containsExactly("b1");
    }
  }

  /** The learner may find one view useless for readers with few ratings. */
  @Test
  void readalikesUseBothViewsWhateverTheBlend() throws IOException {
    SmallLibrary library = new SmallLibrary();
    for (int book = 0; book < 8; book++) {
      library.book("b" + book, "b" + book, book == 3 || book == 6 ? "Ann" : "");
    }
    library.reader(0, 5).reader(0, 5).reader(1, 2);
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(0, 0, 1))) {
      Recommender recommender = new Recommender(snapshot);
      assertThat(recommender.similar(3, 1, SimilarBook.View.BOTH).getFirst().book().id())
          .isEqualTo("b6");
      assertThat(recommender.similar(0, 1, SimilarBook.View.BOTH).getFirst().book().id())
          .isEqualTo("b5");
    }
  }

  /** The first list must not be picked from another pool when more of it is asked for. */
  @Test
  void startersOfALongListBeginWithThoseOfAShortOne() throws IOException {
    SmallLibrary library = new SmallLibrary();
    List<int[]> readers = new ArrayList<>();
    for (int book = 0; book < 300; book++) {
      library.book("b" + book, "b" + book, "author " + book, book < 200 ? "crime" : "tag " + book);
    }
    for (int reader = 0; reader < 20; reader++) {
      readers.add(IntStream.range(0, 300 - 15 * reader).toArray());
    }
    readers.forEach(library::reader);
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(1, 1, 1))) {
      Recommender recommender = new Recommender(snapshot);
      List<String> whole = ids(recommender, Profile.EMPTY, 60, 0);
      assertThat(whole).hasSize(60).doesNotHaveDuplicates();
      List<String> pages = new ArrayList<>();
      for (int offset = 0; offset < 60; offset += 5) {
        pages.addAll(ids(recommender, Profile.EMPTY, 5, offset));
      }
      assertThat(pages).isEqualTo(whole);
    }
  }

  @Test
  void startersAreOnePerWorkAndAuthorAndVaried() throws IOException {
    SmallLibrary library =
        new SmallLibrary()
            .book("crime1", "crime1", "Ann", "crime")
            .book("crime1-again", "crime1", "Anne", "crime")
            .book("crime2", "crime2", "Ann", "crime")
            .book("crime3", "crime3", "Bob", "crime")
            .book("poems", "poems", "Cy", "poetry")
            .book("unread", "unread", "Di", "poetry");
    library.reader(0, 1, 2, 3, 4).reader(0, 1, 2, 3, 4).reader(0, 1, 2, 3, 4);
    try (Snapshot snapshot = library.write(folder, BlendWeights.same(1, 1, 1))) {
      assertThat(ids(new Recommender(snapshot), Profile.EMPTY, 10, 0))
          .containsExactly("crime1", "poems", "crime3", "unread");
    }
  }

  private static List<String> ids(Recommender recommender, Profile profile, int n, int offset)
      throws IOException {
    return recommender.recommend(new RecommendationRequest(profile, n, offset, List.of())).stream()
        .map(one -> one.book().id())
        .toList();
  }
}
