package readalike.engine.evaluation.baseline;

import java.util.Arrays;
import readalike.engine.catalog.RatingMatrix;

/**
 * How much a reader counts in a book's vector, whose dot products are the similarities of books.
 * The formulas are those of the library implicit, so that figures can be compared.
 */
public enum Weighting {
  /** Each reader alike; similarity is the cosine (Sarwar and others, WWW 2001). */
  COSINE {
    @Override
    double[] readers(RatingMatrix ratings) {
      double[] weights = new double[ratings.rows()];
      Arrays.fill(weights, 1);
      return weights;
    }
  },

  /**
   * Readers of everything count less, by {@code ln(books) - ln(1 + rated)}; the cosine of the
   * weighted vectors (Salton, Buckley, Information Processing and Management 24, 1988).
   */
  TF_IDF {
    @Override
    double[] readers(RatingMatrix ratings) {
      return inverseFrequencies(ratings);
    }
  },

  /**
   * As with tf-idf, and books of many readers are damped by {@code (k1 + 1) / (k1 (1 - b + b
   * readers / mean readers) + 1)} with k1 = 1.2 and b = 0.75, without a norm (Robertson, Zaragoza,
   * Foundations and Trends in Information Retrieval 3, 2009).
   */
  BM25 {
    @Override
    double[] readers(RatingMatrix ratings) {
      return inverseFrequencies(ratings);
    }

    @Override
    double[] books(RatingMatrix readersOf, double[] readers) {
      double mean = (double) readersOf.cells() / Math.max(1, readersOf.rows());
      double[] factors = new double[readersOf.rows()];
      for (int book = 0; book < factors.length; book++) {
        double length = 1 - B + B * readersOf.count(book) / mean;
        factors[book] = (K1 + 1) / (K1 * length + 1);
      }
      return factors;
    }
  };

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /**
   * The weight of each reader.
   *
   * @param ratings users x books, only what counts
   */
  abstract double[] readers(RatingMatrix ratings);

  /**
   * What each book's vector is multiplied by: to the length 1 unless the weighting says otherwise.
   *
   * @param readersOf books x users
   * @param readers their weights
   */
  double[] books(RatingMatrix readersOf, double[] readers) {
    double[] factors = new double[readersOf.rows()];
    for (int book = 0; book < factors.length; book++) {
      double squares = 0;
      for (int cell = readersOf.start(book); cell < readersOf.start(book + 1); cell++) {
        double weight = readers[readersOf.column(cell)];
        squares += weight * weight;
      }
      factors[book] = squares == 0 ? 0 : 1 / Math.sqrt(squares);
    }
    return factors;
  }

  private static double[] inverseFrequencies(RatingMatrix ratings) {
    double[] weights = new double[ratings.rows()];
    for (int user = 0; user < weights.length; user++) {
      weights[user] = Math.max(0, Math.log((double) ratings.columns() / (1 + ratings.count(user))));
    }
    return weights;
  }
}
