package readalike.builder.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.Recommendation;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.hybrid.Recommender;

final class SyntheticBuildTest {
  @TempDir private Path data;

  @Test
  void aBookIsTheSameWheneverItIsAskedForAndOthersAreOthers() {
    SyntheticBooks books = new SyntheticBooks(2000, 1);
    assertThat(books.get(17)).isEqualTo(new SyntheticBooks(2000, 1).get(17));
    Set<Book> distinct = new HashSet<>(books);
    assertThat(distinct).hasSize(2000);
    assertThat(new SyntheticBooks(2000, 2).get(17)).isNotEqualTo(books.get(17));
  }

  @Test
  void everyWordHasOneNumber() {
    Set<String> words = new HashSet<>();
    for (int number = 0; number < 60_000; number++) {
      assertThat(words.add(MadeUpWords.word(number))).isTrue();
    }
  }

  @Test
  void theBuildIsOpenedAndAnswersLikeAnyOther() throws IOException {
    SyntheticBuild made = new SyntheticBuild(1000, 42);
    assertThat(made.isIn(data)).isFalse();
    made.publish(data);
    assertThat(made.isIn(data)).isTrue();
    try (Snapshot snapshot = Snapshot.open(new Builds(data).current().orElseThrow())) {
      Profile profile = snapshot.profile("r7").orElseThrow();
      List<Recommendation> list =
          new Recommender(snapshot).recommend(RecommendationRequest.top(profile, 10));
      assertThat(list).hasSize(10);
    }
  }

  @Test
  void sizesThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new SyntheticBuild(999, 42))
        .hasMessage("books must be 1,000..10,000,000, got 999");
  }
}
