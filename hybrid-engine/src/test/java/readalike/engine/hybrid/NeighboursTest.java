package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;

final class NeighboursTest {
  @TempDir private Path folder;

  /** Books 0 to 3 are read together, 4 and 5 by others; 6 is the bestseller of all. */
  private Snapshot library() throws IOException {
    SmallLibrary library = new SmallLibrary();
    for (int book = 0; book < 7; book++) {
      library.book("b" + book, "b" + book, "");
    }
    return library
        .reader(0, 1, 2, 6)
        .reader(0, 1, 3, 6)
        .reader(4, 5, 6)
        .reader(4, 6)
        .reader(5, 6)
        .write(folder, BlendWeights.same(1, 1, 1));
  }

  private static BookScores votes(Snapshot snapshot, int... read) throws IOException {
    float[] ratings = new float[read.length];
    Arrays.fill(ratings, 5);
    return Neighbours.of(snapshot.profiles(), 7, 4).votes(Profile.of(read, ratings));
  }

  @Test
  void readersOfTheSameBooksVoteForTheirOthers() throws IOException {
    try (Snapshot snapshot = library()) {
      BookScores votes = votes(snapshot, 0, 1);
      assertThat(votes.books()).containsExactly(2, 3, 6);
      for (float vote : votes.scores()) {
        assertThat(vote).isPositive();
      }
    }
  }

  @Test
  void aRareBookInCommonBringsMoreThanABestseller() throws IOException {
    try (Snapshot snapshot = library()) {
      BookScores.Cursor votes = votes(snapshot, 4, 6).cursor();
      assertThat(votes.at(1)).isLessThan(votes.at(5));
    }
  }

  @Test
  void nobodyVotesForABookThatTheReaderHasNorForNobody() throws IOException {
    try (Snapshot snapshot = library()) {
      assertThat(votes(snapshot, 0, 1).books()).doesNotContain(0, 1);
      assertThat(votes(snapshot)).isEqualTo(BookScores.NONE);
    }
  }

  @Test
  void dislikedBooksGetNoVote() throws IOException {
    try (Snapshot snapshot =
        new SmallLibrary()
            .book("a", "a", "")
            .book("b", "b", "")
            .rated(new int[] {0, 1}, 5, 2)
            .write(folder, BlendWeights.same(1, 1, 1))) {
      assertThat(
              Neighbours.of(snapshot.profiles(), 2, 4)
                  .votes(Profile.of(new int[] {0}, new float[] {5}))
                  .books())
          .isEmpty();
    }
  }
}
