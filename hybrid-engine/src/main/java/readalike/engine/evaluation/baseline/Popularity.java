package readalike.engine.evaluation.baseline;

import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Ranker;

/** The same for everybody: books by how many readers have them. */
public final class Popularity implements Ranker {
  private final float[] readers;

  /**
   * Counts the readers of each book.
   *
   * @param ratings users x books; of those who liked it, or of all
   */
  public Popularity(RatingMatrix ratings) {
    readers = new float[ratings.columns()];
    for (int cell = 0; cell < ratings.cells(); cell++) {
      readers[ratings.column(cell)]++;
    }
  }

  @Override
  public int[] rank(Profile profile, int n) {
    return BestFirst.unrated(readers, profile, n);
  }
}
