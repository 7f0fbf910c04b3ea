package readalike.engine.taste;

import java.util.Optional;
import java.util.SplittableRandom;
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

  /** A rise of the loss by less than this share of it is rounding. */
  private static final double RISE = 1e-3;

  private final RankingConfig config;
  private final Workers workers;
  private final float[] fresh;

  public RankingTrainer(RankingConfig config, Workers workers) {
    this.config = config;
    this.workers = workers;
    this.fresh = config.recency().table(RatingMatrix.OLDEST);
  }

  /**
   * Trains through all epochs.
   *
   * @param ratings users x books
   * @param listener told of each epoch
   * @throws ArithmeticException when the loss rises or stops being finite
   * @throws IllegalArgumentException when a side has more numbers than an array holds
   */
  public RankingModel train(RatingMatrix ratings, EpochListener listener) {
    return train(ratings, new TrainingRun(listener));
  }

  /**
   * Trains, from scratch or from where an interrupted run of the same settings and ratings came to;
   * the model is the same to the last bit. Its settings say how many epochs it took.
   *
   * @param ratings users x books
   * @throws ArithmeticException when the loss rises or stops being finite
   * @throws IllegalArgumentException when a side has more numbers than an array holds
   * @throws java.io.UncheckedIOException when a checkpoint cannot be read or written
   */
  public RankingModel train(RatingMatrix ratings, TrainingRun run) {
    Optional<Checkpoint> checkpoint =
        run.checkpoints().map(folder -> new Checkpoint(folder, config, ratings));
    TrainingState state = checkpoint.flatMap(Checkpoint::read).orElseGet(() -> start(ratings));
    RatingMatrix readersOf = ratings.transpose();
    ItemWeights noItems = ItemWeights.none(ratings.columns());
    while (!isOver(state, run)) {
      state = epoch(state, ratings, readersOf);
      requireSound(state);
      if (run.validation().isPresent()) {
        state = state.measured(run.validation().get().applyAsDouble(model(state, noItems)));
      }
      TrainingState finished = state;
      checkpoint.ifPresent(saved -> saved.write(finished));
      run.listener().finished(state.epoch(), state.loss());
    }
    return model(state, new ItemWeightsTrainer(config, workers).train(ratings, readersOf));
  }

  private RankingModel model(TrainingState state, ItemWeights items) {
    return new RankingModel(
        state.books(), state.bookGram(), items, config.withEpochs(Math.max(1, state.epoch())));
  }

  private TrainingState start(RatingMatrix ratings) {
    return new TrainingState(
        0,
        0,
        0,
        0,
        0,
        randomFactors(ratings.rows(), config.seed()),
        randomFactors(ratings.columns(), config.seed() + 1),
        new float[config.rank()]);
  }

  private boolean isOver(TrainingState state, TrainingRun run) {
    return state.epoch() >= config.epochs()
        || state.fruitless() >= TrainingState.PATIENCE
        || (run.leastImprovement() > 0 && state.improvement() < run.leastImprovement());
  }

  private TrainingState epoch(TrainingState state, RatingMatrix ratings, RatingMatrix readersOf) {
    float[] userGram = turnToEigenBasis(state.users(), state.books(), readersOf);
    halfEpoch(readersOf, state.users(), userGram, state.books());
    float[] bookGram = turnToEigenBasis(state.books(), state.users(), ratings);
    double loss = halfEpoch(ratings, state.books(), bookGram, state.users());
    return state.next(loss + penalties(state.books(), readersOf), bookGram);
  }

  /** Each solve can only lower the loss, so only numbers that are out of hand let it rise. */
  private void requireSound(TrainingState state) {
    boolean rises = state.epoch() > 1 && state.loss() > state.previousLoss() * (1 + RISE);
    if (!Double.isFinite(state.loss()) || rises) {
      throw new ArithmeticException(
          "training diverged: after epoch "
              + state.epoch()
              + " the loss is "
              + state.loss()
              + ", before it "
              + state.previousLoss()
              + "; a larger regularisation than "
              + config.regularisation()
              + " may help");
    }
  }

  private Factors randomFactors(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Factors factors = Factors.zeros(rows, config.rank());
    float[] cells = factors.cells();
    float deviation = (float) (0.1 / Math.sqrt(config.rank()));
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (float) random.nextGaussian() * deviation;
    }
    return factors;
  }

  /**
   * Turns both sides so that the Gram matrix of the first is diagonal, and returns the diagonal. Of
   * the other side only the rows whose solution starts from their old content are needed.
   */
  private float[] turnToEigenBasis(Factors fixed, Factors other, RatingMatrix rowsOfOther) {
    EigenBasis basis = EigenBasis.of(GramMatrix.of(fixed, workers), config.rank(), workers);
    GramMatrix.rotate(fixed, IntStream.range(0, fixed.rows()).toArray(), basis, workers);
    int[] guesses =
        IntStream.range(0, other.rows())
            .filter(row -> RidgeSolver.startsFromGuess(rowsOfOther.count(row), config.rank()))
            .toArray();
    GramMatrix.rotate(other, guesses, basis, workers);
    return basis.values();
  }

  /** Solves one side and returns its part of the loss: all but the penalties of the other. */
  private double halfEpoch(RatingMatrix rows, Factors fixed, float[] gram, Factors solved) {
    float[] weighted = gram.clone();
    for (int d = 0; d < weighted.length; d++) {
      weighted[d] *= config.unobserved();
    }
    return new HalfEpoch(fixed, weighted, solved)
        .run(
            rows,
            (row, observed) -> observe(rows, row, observed),
            observations -> config.penalty(observations, rows.columns()),
            TOLERANCE,
            workers);
  }

  private double penalties(Factors books, RatingMatrix readersOf) {
    double sum = 0;
    int k = config.rank();
    for (int book = 0; book < books.rows(); book++) {
      sum +=
          (double) config.penalty(readersOf.count(book), readersOf.columns())
              * Kernels.dot(books.cells(), book * k, books.cells(), book * k, k);
    }
    return sum;
  }

  private void observe(RatingMatrix rows, int row, Observations observed) {
    for (int i = rows.start(row); i < rows.start(row + 1); i++) {
      float rating = rows.value(i);
      observed.add(
          rows.column(i),
          config.preference().weight(rating, config.scale()) * fresh[rows.age(i)],
          config.preference().target(rating, config.scale()));
    }
  }
}
