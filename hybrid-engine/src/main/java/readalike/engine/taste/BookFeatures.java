package readalike.engine.taste;

import readalike.engine.catalog.RatingMatrix;

/**
 * What the rating model knows of a book before it looks at a single star: who read it.
 *
 * <p>Books that the same people read are rated alike by one reader. Their vectors come from a
 * ranking model that takes every rating as "read", whatever the stars, so the features carry no
 * trace of the ratings that they are to explain. A vector keeps its direction and little of its
 * length (its 0.3rd power; lengths grow with popularity). Two columns follow: a constant for the
 * reader's level, and how often the book is rated.
 */
final class BookFeatures {
  /** Columns after the vector: level and popularity. */
  static final int PLAIN = 2;

  private static final double LENGTH_EXPONENT = 0.3;

  private BookFeatures() {}

  /**
   * The features of all books.
   *
   * @param ratings users x books
   * @return books x (rank + 2)
   */
  static Factors of(RatingMatrix ratings, RatingConfig config, Workers workers, TrainingRun run) {
    Factors vectors = new RankingTrainer(config.coReading(), workers).train(ratings, run).books();
    int[] counts = counts(ratings);
    int rank = vectors.rank();
    int width = rank + PLAIN;
    double typicalLength = 0;
    double typicalPopularity = 0;
    double[] lengths = new double[counts.length];
    for (int book = 0; book < counts.length; book++) {
      float square = Kernels.dot(vectors.cells(), book * rank, vectors.cells(), book * rank, rank);
      lengths[book] = Math.sqrt(square);
      typicalLength += lengths[book] * counts[book] / Math.max(1, ratings.cells());
      typicalPopularity += Math.log1p(counts[book]) * counts[book] / Math.max(1, ratings.cells());
    }
    float[] cells = new float[counts.length * width];
    for (int book = 0; book < counts.length; book++) {
      if (lengths[book] > 0) {
        double scale = Math.pow(lengths[book] / typicalLength, LENGTH_EXPONENT) / lengths[book];
        Kernels.addScaled((float) scale, vectors.cells(), book * rank, cells, book * width, rank);
      }
      cells[book * width + rank] = 1;
      cells[book * width + rank + 1] = (float) (Math.log1p(counts[book]) - typicalPopularity);
    }
    return new Factors(width, cells);
  }

  private static int[] counts(RatingMatrix ratings) {
    int[] counts = new int[ratings.columns()];
    for (int i = 0; i < ratings.cells(); i++) {
      counts[ratings.column(i)]++;
    }
    return counts;
  }
}
