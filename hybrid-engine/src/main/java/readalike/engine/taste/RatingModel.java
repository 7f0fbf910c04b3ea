package readalike.engine.taste;

import java.util.Objects;
import readalike.engine.catalog.Profile;

/**
 * A finished rating model: how many stars a reader would give.
 *
 * <p>A rating is what the book gets on average, plus the reader's weights on the book's features,
 * plus noise of the book's own variance. The weights are the posterior mean under the {@link
 * ReaderPrior}, a ridge regression on the profile: the same as Gaussian process regression whose
 * covariance between two books is the weighted dot product of their features. Immutable and
 * thread-safe.
 *
 * @param bookMeans what each book gets on average, in stars
 * @param bookNoise variance of each book's ratings once taste is known, 1 on average
 * @param books the features of each book: a vector of the rank of {@code config}, 1 and popularity
 * @param prior how different readers are
 * @param spread how far off estimates are
 * @param config how the model was trained
 */
public record RatingModel(
    float[] bookMeans,
    float[] bookNoise,
    Factors books,
    ReaderPrior prior,
    Spread spread,
    RatingConfig config) {
  /** How many traits of a rating the spread depends on. */
  static final int TRAITS = 7;

  private static final float FOLD_IN_TOLERANCE = 1e-4f;

  /** The prior holds the whole penalty; the solver wants a row's own to be above 0. */
  private static final float NO_OWN_PENALTY = 1e-6f;

  /** So many ratings of average variance are added to a reader's own. */
  private static final double VARIANCE_SHRINKAGE = 5;

  public RatingModel {
    Objects.requireNonNull(prior, "prior");
    if (books.rank() != config.rank() + BookFeatures.PLAIN
        || books.rows() != bookMeans.length
        || books.rows() != bookNoise.length) {
      throw new IllegalArgumentException(
          "rating model needs "
              + (config.rank() + BookFeatures.PLAIN)
              + " features and "
              + bookMeans.length
              + ", "
              + bookNoise.length
              + " rows, got "
              + books.rank()
              + " and "
              + books.rows());
    }
    if (spread.coefficients().length != TRAITS) {
      throw new IllegalArgumentException(
          "spread needs " + TRAITS + " traits, got " + spread.coefficients().length);
    }
  }

  /**
   * What the model knows of one reader.
   *
   * @param weights on the features of books
   * @param ratings how many the profile has
   * @param variance of the profile's ratings around the reader's own estimates, about 1 for a
   *     reader without ratings
   */
  public record Reader(float[] weights, int ratings, double variance) {}

  /** The reader of a profile; average for an empty one. */
  public Reader foldIn(Profile profile) {
    Observations observed = new Observations();
    for (int i = 0; i < profile.size(); i++) {
      int book = profile.book(i);
      observed.add(book, 1 / bookNoise[book], profile.rating(i) - bookMeans[book]);
    }
    float[] weights = new float[books.rank()];
    new RidgeSolver(books, prior.precisions(books.rank()))
        .solve(observed, NO_OWN_PENALTY, weights, 0, FOLD_IN_TOLERANCE);
    double squares = VARIANCE_SHRINKAGE;
    for (int i = 0; i < profile.size(); i++) {
      double error = observed.target(i) - taste(weights, profile.book(i));
      squares += error * error * observed.weight(i);
    }
    return new Reader(weights, profile.size(), squares / (profile.size() + VARIANCE_SHRINKAGE));
  }

  /** The stars that a reader would give to a book, on the scale and clipped to it. */
  public double estimate(Reader reader, int book) {
    return config.scale().clip(bookMeans[book] + taste(reader.weights(), book));
  }

  /**
   * Where the stars that a reader would give will be in {@link Spread#COVERAGE} of all cases,
   * clipped to the scale.
   */
  public Interval interval(Reader reader, int book) {
    Interval interval = spread.around(estimate(reader, book), traits(reader, book));
    return new Interval(config.scale().clip(interval.low()), config.scale().clip(interval.high()));
  }

  /** What the spread of a rating depends on. */
  double[] traits(Reader reader, int book) {
    double place = config.scale().fraction(estimate(reader, book)) - 0.5;
    return new double[] {
      1,
      Math.log(bookNoise[book]),
      books.cells()[(book + 1) * books.rank() - 1],
      Math.log(reader.variance()),
      Math.log1p(reader.ratings()),
      place,
      place * place
    };
  }

  RatingModel with(ReaderPrior other) {
    return new RatingModel(bookMeans, bookNoise, books, other, spread, config);
  }

  RatingModel with(Spread other) {
    return new RatingModel(bookMeans, bookNoise, books, prior, other, config);
  }

  RatingModel with(float[] otherNoise) {
    return new RatingModel(bookMeans, otherNoise, books, prior, spread, config);
  }

  private float taste(float[] weights, int book) {
    return Kernels.dot(weights, 0, books.cells(), book * books.rank(), books.rank());
  }
}
