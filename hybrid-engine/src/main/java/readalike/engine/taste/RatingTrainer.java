package readalike.engine.taste;

import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import readalike.engine.catalog.RatingMatrix;

/**
 * Explicit alternating least squares on what mean and biases leave over: Koren, Bell and Volinsky,
 * "Matrix factorization techniques for recommender systems", IEEE Computer 42 (2009). An epoch ends
 * with the readers, so that folding in a reader gives the trained vector.
 */
public final class RatingTrainer {
  private static final float TOLERANCE = 1e-3f;

  private final RatingConfig config;
  private final Workers workers;

  public RatingTrainer(RatingConfig config, Workers workers) {
    this.config = config;
    this.workers = workers;
  }

  /**
   * Trains from scratch.
   *
   * @param ratings users x books
   * @param epochDone is told the number of each finished epoch, from 1
   */
  public RatingModel train(RatingMatrix ratings, IntConsumer epochDone) {
    RatingMatrix readersOf = ratings.transpose();
    Biases biases = Biases.of(ratings, readersOf, config);
    Factors users = randomFactors(ratings.rows(), config.seed());
    Factors books = randomFactors(ratings.columns(), config.seed() + 1);
    float[] noDiagonal = new float[config.rank()];
    for (int epoch = 1; epoch <= config.epochs(); epoch++) {
      new HalfEpoch(users, noDiagonal, books)
          .run(
              readersOf,
              (book, observed) ->
                  observe(
                      readersOf,
                      book,
                      biases.mean() + biases.books()[book],
                      biases.users(),
                      observed),
              config::penalty,
              TOLERANCE,
              workers);
      new HalfEpoch(books, noDiagonal, users)
          .run(
              ratings,
              (user, observed) ->
                  observe(
                      ratings,
                      user,
                      biases.mean() + biases.users()[user],
                      biases.books(),
                      observed),
              config::penalty,
              TOLERANCE,
              workers);
      epochDone.accept(epoch);
    }
    return new RatingModel(biases.mean(), biases.books(), books, config);
  }

  private static void observe(
      RatingMatrix rows, int row, float baseline, float[] otherBiases, Observations observed) {
    for (int i = rows.start(row); i < rows.start(row + 1); i++) {
      int column = rows.column(i);
      observed.add(column, 1, rows.value(i) - baseline - otherBiases[column]);
    }
  }

  private Factors randomFactors(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] cells = new float[rows * config.rank()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (float) random.nextGaussian() * 0.1f;
    }
    return new Factors(config.rank(), cells);
  }
}
