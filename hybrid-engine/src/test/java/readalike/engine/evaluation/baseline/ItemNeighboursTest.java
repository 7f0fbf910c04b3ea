package readalike.engine.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.taste.Workers;

final class ItemNeighboursTest {
  /**
   * Of ten books, reader 0 likes 0 and 1, reader 1 likes 0, 1 and 2, reader 2 likes 2 and 3, reader
   * 3 dislikes 4 and likes 5. Book 0 is closest to 1 (the same two readers), then to 2 (one of
   * two).
   */
  private static final ItemNeighbours NEIGHBOURS = neighbours(1);

  private static ItemNeighbours neighbours(int threads) {
    RatingMatrix ratings =
        RatingMatrix.of(
            4,
            10,
            new int[] {0, 0, 1, 1, 1, 2, 2, 3, 3},
            new int[] {0, 1, 0, 1, 2, 2, 3, 4, 5},
            new float[] {5, 5, 4, 4, 5, 5, 4, 1, 5});
    try (Workers workers = new Workers(threads)) {
      return new ItemNeighbours(ratings, new Evidence(4), Weighting.TF_IDF, workers);
    }
  }

  @Test
  void booksAreRankedByTheReadersTheyShare() {
    assertThat(NEIGHBOURS.rank(likes(0), 10)).containsExactly(1, 2);
    assertThat(NEIGHBOURS.rank(likes(3), 10)).containsExactly(2);
  }

  /** Books 0 and 1 are equally near to 2, which shares the lighter reader with 3. */
  @Test
  void equalScoresComeByRisingNumber() {
    int[] ranked = NEIGHBOURS.rank(likes(2), 10);
    assertThat(ranked).containsExactlyInAnyOrder(0, 1, 3);
    assertThat(ranked).containsSubsequence(0, 1);
  }

  @Test
  void ratedBooksAreNeverRanked() {
    assertThat(NEIGHBOURS.rank(likes(0, 2), 10)).containsExactlyInAnyOrder(1, 3);
  }

  @Test
  void theListIsNoLongerThanAskedFor() {
    assertThat(NEIGHBOURS.rank(likes(0), 1)).containsExactly(1);
  }

  @Test
  void dislikedBooksHaveNoNeighboursAndLendNone() {
    assertThat(NEIGHBOURS.rank(likes(5), 10)).isEmpty();
    assertThat(NEIGHBOURS.rank(Profile.of(new int[] {0}, new float[] {2}), 10)).isEmpty();
    assertThat(NEIGHBOURS.rank(Profile.EMPTY, 10)).isEmpty();
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    assertThat(neighbours(5).rank(likes(0), 10)).isEqualTo(NEIGHBOURS.rank(likes(0), 10));
  }

  private static Profile likes(int... books) {
    float[] ratings = new float[books.length];
    Arrays.fill(ratings, 5);
    return Profile.of(books, ratings);
  }
}
