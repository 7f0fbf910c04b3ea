package readalike.engine.taste;

import readalike.engine.catalog.RatingMatrix;

/**
 * Trains the weights between books: each book's column of ratings is predicted from those of its
 * strongest neighbours, by a ridge regression. Negative weights are few and small, and left out.
 *
 * <p>Sources: Ning and Karypis, "SLIM", ICDM 2011, for the model; Steck, "Embarrassingly shallow
 * autoencoders for sparse data", WWW 2019, for the plain ridge penalty. Neighbours are chosen
 * beforehand (as "fsSLIM" of the first paper does), which turns one inverse of books x books into
 * many small solves. Books are independent of each other, so the result does not depend on the
 * threads.
 */
final class ItemWeightsTrainer {
  /** Smaller weights move no order and would only fill the index. */
  private static final float LEAST = 1e-3f;

  private final RankingConfig config;
  private final Workers workers;

  ItemWeightsTrainer(RankingConfig config, Workers workers) {
    this.config = config;
    this.workers = workers;
  }

  /**
   * Trains from scratch.
   *
   * @param ratings users x books
   * @param readersOf the same, transposed
   */
  ItemWeights train(RatingMatrix ratings, RatingMatrix readersOf) {
    int books = ratings.columns();
    int most = config.items().neighbours();
    if (most == 0) {
      return ItemWeights.none(books);
    }
    CoReading coReading = CoReading.of(ratings, readersOf, config, workers);
    float[][] solved = new float[books][];
    workers.overRows(
        books,
        () -> {
          int[] places = new int[books];
          double[] gram = new double[most * most];
          double[] right = new double[most];
          return (from, to) -> {
            for (int book = from; book < to; book++) {
              solved[book] = solve(coReading, book, places, gram, right);
            }
          };
        });
    return joined(coReading, solved).transposed();
  }

  private float[] solve(
      CoReading coReading, int book, int[] places, double[] gram, double[] right) {
    int[] neighbours = coReading.neighbours(book);
    int n = neighbours.length;
    coReading.lowerHalf(neighbours, places, config.items().penalty(), gram);
    for (int i = 0; i < n; i++) {
      right[i] = coReading.sums(book)[i];
    }
    Cholesky.solve(gram, n, right);
    float[] weights = new float[n];
    for (int i = 0; i < n; i++) {
      weights[i] = right[i] < LEAST ? 0 : ItemWeights.rounded(right[i]);
    }
    return weights;
  }

  /** By the predicted book. */
  private static ItemWeights joined(CoReading coReading, float[][] solved) {
    int[] starts = new int[solved.length + 1];
    for (int book = 0; book < solved.length; book++) {
      int kept = 0;
      for (float weight : solved[book]) {
        kept += weight > 0 ? 1 : 0;
      }
      starts[book + 1] = starts[book] + kept;
    }
    int[] others = new int[starts[solved.length]];
    float[] weights = new float[others.length];
    int at = 0;
    for (int book = 0; book < solved.length; book++) {
      int[] neighbours = coReading.neighbours(book);
      for (int i = 0; i < neighbours.length; i++) {
        if (solved[book][i] > 0) {
          others[at] = neighbours[i];
          weights[at++] = solved[book][i];
        }
      }
    }
    return new ItemWeights(starts, others, weights);
  }
}
