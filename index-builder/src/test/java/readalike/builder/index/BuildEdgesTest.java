package readalike.builder.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.Recommendation;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.hybrid.Recommender;
import readalike.engine.hybrid.SimilarBook;

final class BuildEdgesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u1,b1,5",
        "u1,b1,5\nu2,b1,4\nu3,b1,5",
        "u1,b1,5\nu1,b2,4\nu1,b3,1",
        "u1,b1,5\nu2,b2,4\nu3,b1,3",
        "u1,b1,1\nu1,b2,2\nu2,b1,3\nu2,b2,1\nu3,b2,2",
        "u1,b1,3\nu1,b2,3\nu2,b1,3\nu2,b2,3\nu3,b2,3",
        "u1,b1,5\nu1,b2,5\nu1,b3,5\nu1,b4,5\nu1,b5,5\nu1,b6,5",
      })
  void howeverLittleThereIsABuildComesOutAndAnswers(String ratings) throws IOException {
    Path file = folder.resolve("ratings.csv");
    Files.writeString(file, "user_id,book_id,rating\n" + ratings + "\n");
    BuildResult result = SmallData.build(file, folder.resolve("var"), 1);
    try (Snapshot snapshot = Snapshot.open(result.folder())) {
      Recommender recommender = new Recommender(snapshot);
      assertThat(snapshot.book(0).title()).isEqualTo("b1");
      assertThat(recommender.recommend(RecommendationRequest.top(Profile.EMPTY, 10))).isNotEmpty();
      for (String user : snapshot.users().ids()) {
        Profile profile = snapshot.profile(user).orElseThrow();
        for (Recommendation one : recommender.recommend(RecommendationRequest.top(profile, 10))) {
          assertThat(one.parts().total()).isBetween(-100.0, 100.0);
          assertThat(one.estimate()).isBetween(1.0, 5.0);
        }
        for (int book = 0; book < snapshot.facts().books(); book++) {
          assertThat(recommender.because(profile, book).recommendation().parts().total())
              .isBetween(-100.0, 100.0);
          recommender.similar(book, 10, SimilarBook.View.BOTH);
        }
      }
    }
  }

  /** Five readers, two of whom have rated one book: too few to learn a blend from. */
  @Test
  void readersWithOneRatingGetReasonableLists() throws IOException {
    Path file = folder.resolve("ratings.csv");
    Files.writeString(
        file,
        """
        user_id,book_id,rating
        u1,b1,5
        u1,b2,5
        u1,b3,4
        u2,b1,5
        u2,b2,4
        u3,b3,5
        u4,b1,5
        u5,b4,2
        """);
    BuildResult result = SmallData.build(file, folder.resolve("var"), 1);
    try (Snapshot snapshot = Snapshot.open(result.folder())) {
      Profile cold = snapshot.profile("u4").orElseThrow();
      assertThat(
              new Recommender(snapshot)
                  .recommend(RecommendationRequest.top(cold, 1))
                  .getFirst()
                  .book()
                  .id())
          .isEqualTo("b2");
    }
  }

  @Test
  void booksAtTheLimitsOfCleaningAreIndexed() throws IOException {
    Path shelf = Files.createDirectories(folder.resolve("shelf"));
    Files.writeString(
        shelf.resolve("books.csv"),
        "book_id,title,authors,genres\n"
            + "b1,"
            + "Long ".repeat(200)
            + ",\""
            + "😀".repeat(300)
            + "\",t\n"
            + "b2,Same,Ann,t\nb3,Same,Ann,t\nb4,Plain,,\n");
    Files.writeString(
        shelf.resolve("ratings.csv"),
        "user_id,book_id,rating\nu1,b1,5\nu1,b2,5\nu2,b1,4\nu2,b4,5\nu3,b3,5\n");
    BuildResult result = SmallData.build(shelf, folder.resolve("var"), 1);
    try (Snapshot snapshot = Snapshot.open(result.folder())) {
      Recommender recommender = new Recommender(snapshot);
      for (int book = 0; book < snapshot.facts().books(); book++) {
        recommender.similar(book, 10, SimilarBook.View.BOTH);
      }
      assertThat(recommender.recommend(RecommendationRequest.top(Profile.EMPTY, 10))).isNotEmpty();
    }
  }

  @Test
  void aFileWithoutARatingIsRefusedInOneLine() throws IOException {
    Path file = folder.resolve("ratings.csv");
    Files.writeString(file, "user_id,book_id,rating\n");
    assertThatThrownBy(() -> SmallData.build(file, folder.resolve("var"), 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ratings.csv")
        .hasMessageNotContaining("\n");
  }
}
