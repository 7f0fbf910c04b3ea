package readalike.engine.taste;

import java.util.Arrays;
import java.util.SplittableRandom;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;

/** Small matrices of random ratings, and settings to train on them. */
final class RandomRatings {
  private RandomRatings() {}

  /** About every third cell is rated 1 to 5; the last book by nobody. */
  static RatingMatrix of(int users, int books, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] rows = new int[users * books];
    int[] columns = new int[users * books];
    float[] values = new float[users * books];
    int count = 0;
    for (int user = 0; user < users; user++) {
      for (int book = 0; book < books - 1; book++) {
        if (random.nextInt(3) == 0) {
          rows[count] = user;
          columns[count] = book;
          values[count++] = random.nextInt(1, 6);
        }
      }
    }
    return RatingMatrix.of(
        users,
        books,
        Arrays.copyOf(rows, count),
        Arrays.copyOf(columns, count),
        Arrays.copyOf(values, count));
  }

  static RankingConfig ranking(int rank, int epochs, long seed) {
    return new RankingConfig(
        rank,
        epochs,
        0.1f,
        0.5f,
        0.1f,
        new Preference(1, 1.5f, 0.5f, 0.6f, 0.2f),
        RatingScale.FIVE_STARS,
        seed);
  }

  static RatingConfig rating(int rank, int epochs, long seed) {
    return new RatingConfig(rank, epochs, 0.1f, 0.1f, 3, 4, RatingScale.FIVE_STARS, seed);
  }
}
