package readalike.engine.taste;

import java.util.Objects;
import readalike.engine.catalog.Profile;

/**
 * A finished ranking model: one vector for each book, and weights between books. The preference of
 * a reader for a book is the dot product of both vectors, plus what each rated book says of it by
 * its weight. A reader's vector is folded in from the profile, known or live, by the same solve
 * that trained it, so no reader is stored. Immutable and thread-safe.
 *
 * @param books a vector for each book, in the eigenbasis of their Gram matrix
 * @param gram the k eigenvalues of that matrix
 * @param items weights between books
 * @param config how the model was trained
 */
public record RankingModel(Factors books, float[] gram, ItemWeights items, RankingConfig config) {
  /** How exactly a live reader is solved; far below what changes an order. */
  private static final float FOLD_IN_TOLERANCE = 3e-7f;

  /**
   * So small a part of the mean square is what float factors leave over of scores that are equal.
   */
  private static final double ROUNDING = 1e-5;

  /** Least part of what the weights between books say that counts as a unit of taste. */
  private static final double LEAST_PART_OF_WEIGHTS = 0.1;

  public RankingModel {
    Objects.requireNonNull(config, "config");
    if (books.rank() != config.rank() || gram.length != config.rank()) {
      throw new IllegalArgumentException(
          "ranking model needs rank "
              + config.rank()
              + ", got "
              + books.rank()
              + " and "
              + gram.length);
    }
    if (items.books() != books.rows()) {
      throw new IllegalArgumentException(
          "ranking model of " + books.rows() + " books got weights of " + items.books());
    }
  }

  /** Factors alone. */
  public RankingModel(Factors books, float[] gram, RankingConfig config) {
    this(books, gram, ItemWeights.none(books.rows()), config);
  }

  /**
   * The reader's vector: its dot product with a book's vector is what the factors say, about 1 for
   * liked and 0 for unread books.
   *
   * @return k numbers; all zero for a profile without a book that the model knows
   */
  public float[] foldIn(Profile profile) {
    float[] vector = new float[config.rank()];
    RidgeSolver solver = new RidgeSolver(books, weightedGram());
    solver.solve(observations(profile), penalty(profile), vector, 0, FOLD_IN_TOLERANCE);
    return vector;
  }

  /** The preference of a reader for each book. */
  public float[] preferences(Profile profile) {
    float[] vector = foldIn(profile);
    float[] scores = new float[books.rows()];
    for (int book = 0; book < scores.length; book++) {
      scores[book] = preference(vector, book);
    }
    for (int j = 0; j < profile.size(); j++) {
      items.addTo(scores, profile.book(j), itemScale(profile, j));
    }
    return scores;
  }

  /** How much the weights of the j-th book of a profile count beside the dot product. */
  public float itemScale(Profile profile, int j) {
    return config.items().share() * config.strength(profile.rating(j), profile.age(j));
  }

  /** What the factors say of a folded-in reader's preference for a book. */
  public float preference(float[] vector, int book) {
    return Kernels.dot(vector, 0, books.cells(), book * config.rank(), config.rank());
  }

  /**
   * How much each book of a profile adds to the preference for others.
   *
   * @param vector the profile's vector, from {@link #foldIn}
   */
  public TasteShares shares(Profile profile, float[] vector) {
    return new TasteShares(this, profile, vector, precision(profile));
  }

  /**
   * How sure the model is of each dimension of a reader's vector of whom nothing is known: the
   * diagonal of the ridge problem's matrix without ratings.
   *
   * @return k numbers above 0
   */
  public float[] priorPrecision() {
    return precision(Profile.EMPTY);
  }

  private float[] precision(Profile profile) {
    float[] precision = weightedGram();
    float penalty = penalty(profile);
    for (int d = 0; d < precision.length; d++) {
      precision[d] += penalty;
    }
    return precision;
  }

  /** The mean of all books' vectors. */
  public float[] meanBook() {
    float[] mean = new float[config.rank()];
    for (int book = 0; book < books.rows(); book++) {
      Kernels.addScaled(1f / books.rows(), books.cells(), book * mean.length, mean, 0, mean.length);
    }
    return mean;
  }

  /**
   * The standard deviation over all books of what the factors say, straight from the Gram matrix
   * without scoring one, which is the unit of taste in a blend; 0 when they are equal up to
   * rounding.
   *
   * @param vector the reader's vector
   * @param meanBook from {@link #meanBook}
   */
  public double deviation(float[] vector, float[] meanBook) {
    double squares = 0;
    double mean = 0;
    for (int d = 0; d < vector.length; d++) {
      squares += (double) vector[d] * vector[d] * gram[d];
      mean += (double) vector[d] * meanBook[d];
    }
    squares /= Math.max(1, books.rows());
    double variance = squares - mean * mean;
    return variance > ROUNDING * squares ? Math.sqrt(variance) : 0;
  }

  /**
   * The unit of a reader's taste in a blend: the deviation of what the factors say. Where they
   * hardly tell books apart, it is no less than a tenth of the root mean square of what the weights
   * between books say, which would otherwise outweigh everything.
   *
   * @param vector the profile's vector, from {@link #foldIn}
   * @param meanBook from {@link #meanBook}
   * @return 0 when all books are equal to the reader
   */
  public double deviation(Profile profile, float[] vector, float[] meanBook) {
    double squares = 0;
    for (int j = 0; j < profile.size(); j++) {
      double scale = itemScale(profile, j);
      int book = profile.book(j);
      for (int i = items.start(book); i < items.start(book + 1); i++) {
        double said = scale * items.weight(i);
        squares += said * said;
      }
    }
    double least = LEAST_PART_OF_WEIGHTS * Math.sqrt(squares / Math.max(1, books.rows()));
    return Math.max(deviation(vector, meanBook), least);
  }

  private float[] weightedGram() {
    float[] weighted = gram.clone();
    for (int d = 0; d < weighted.length; d++) {
      weighted[d] *= config.unobserved();
    }
    return weighted;
  }

  private float penalty(Profile profile) {
    return config.penalty(profile.size(), books.rows());
  }

  private Observations observations(Profile profile) {
    Observations observed = new Observations();
    for (int j = 0; j < profile.size(); j++) {
      float rating = profile.rating(j);
      observed.add(
          profile.book(j),
          config.weight(rating, profile.age(j)),
          config.preference().target(rating, config.scale()));
    }
    return observed;
  }
}
