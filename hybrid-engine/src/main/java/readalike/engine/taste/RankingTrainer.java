package readalike.engine.taste;

import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import readalike.engine.catalog.RatingMatrix;

/**
 * Implicit alternating least squares: Hu, Koren and Volinsky, "Collaborative filtering for implicit
 * feedback datasets", ICDM 2008, with the frequency-scaled regularisation of Rendle et al., RecSys
 * 2022.
 *
 * <p>Before each half epoch both sides are turned into the eigenbasis of the fixed side's Gram
 * matrix. Dot products do not change by that, but the part that all normal matrices share becomes
 * diagonal ({@link RidgeSolver}). An epoch ends with the readers, so that folding in a reader gives
 * the trained vector.
 */
public final class RankingTrainer {
  /** How exactly a row is solved while the other side still moves. */
  private static final float TOLERANCE = 2e-2f;

  private final RankingConfig config;
  private final Workers workers;

  public RankingTrainer(RankingConfig config, Workers workers) {
    this.config = config;
    this.workers = workers;
  }

  /**
   * Trains from scratch.
   *
   * @param ratings users x books
   * @param epochDone is told the number of each finished epoch, from 1
   * @throws ArithmeticException when the factors stop being finite
   */
  public RankingModel train(RatingMatrix ratings, IntConsumer epochDone) {
    RatingMatrix readersOf = ratings.transpose();
    Factors users = randomFactors(ratings.rows(), config.seed());
    Factors books = randomFactors(ratings.columns(), config.seed() + 1);
    float[] bookGram = new float[0];
    for (int epoch = 1; epoch <= config.epochs(); epoch++) {
      float[] userGram = turnToEigenBasis(users, books, readersOf);
      halfEpoch(readersOf, users, userGram, books);
      bookGram = turnToEigenBasis(books, users, ratings);
      halfEpoch(ratings, books, bookGram, users);
      epochDone.accept(epoch);
    }
    return new RankingModel(books, bookGram, config);
  }

  private Factors randomFactors(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] cells = new float[rows * config.rank()];
    float deviation = (float) (0.1 / Math.sqrt(config.rank()));
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (float) random.nextGaussian() * deviation;
    }
    return new Factors(config.rank(), cells);
  }

  /**
   * Turns both sides so that the Gram matrix of the first is diagonal, and returns the diagonal. Of
   * the other side only the rows whose solution starts from their old content are needed.
   */
  private float[] turnToEigenBasis(Factors fixed, Factors other, RatingMatrix rowsOfOther) {
    EigenBasis basis = EigenBasis.of(GramMatrix.of(fixed, workers), config.rank());
    GramMatrix.rotate(fixed, IntStream.range(0, fixed.rows()).toArray(), basis, workers);
    int[] guesses =
        IntStream.range(0, other.rows())
            .filter(row -> RidgeSolver.startsFromGuess(rowsOfOther.count(row)))
            .toArray();
    GramMatrix.rotate(other, guesses, basis, workers);
    return basis.values();
  }

  private void halfEpoch(RatingMatrix rows, Factors fixed, float[] gram, Factors solved) {
    float[] weighted = gram.clone();
    for (int d = 0; d < weighted.length; d++) {
      weighted[d] *= config.unobserved();
    }
    new HalfEpoch(fixed, weighted, solved)
        .run(
            rows,
            (row, observed) -> observe(rows, row, observed),
            observations -> config.penalty(observations, rows.columns()),
            TOLERANCE,
            workers);
  }

  private void observe(RatingMatrix rows, int row, Observations observed) {
    for (int i = rows.start(row); i < rows.start(row + 1); i++) {
      float rating = rows.value(i);
      observed.add(
          rows.column(i),
          config.preference().weight(rating, config.scale()),
          config.preference().target(rating, config.scale()));
    }
  }
}
