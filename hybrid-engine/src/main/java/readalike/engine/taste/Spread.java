package readalike.engine.taste;

import java.util.Arrays;

/**
 * How far off an estimate may be. The variance of the error is a product of powers of what is known
 * beforehand (Harvey, "Estimating regression models with multiplicative heteroscedasticity",
 * Econometrica 44, 1976); the ends of the interval are the shares of the errors on validation
 * ratings in units of that deviation, which makes the coverage right whatever their distribution
 * (locally weighted split conformal prediction: Lei et al., JASA 113, 2018).
 *
 * @param coefficients of the traits, for the logarithm of the variance
 * @param below lower end of the interval around the estimate, in deviations
 * @param above upper end, in deviations
 */
public record Spread(float[] coefficients, float below, float above) {
  /** The share of ratings that intervals are made to contain. */
  public static final double COVERAGE = 0.8;

  /** Of a normal distribution, for models that never saw a validation rating. */
  private static final float NORMAL = 1.2816f;

  private static final int ROUNDS = 20;

  /** Keeps few validation ratings from saying much about traits; nothing against thousands. */
  private static final double PENALTY = 10;

  public Spread {
    if (!(below <= above)) {
      throw new IllegalArgumentException("spread must not go from " + below + " to " + above);
    }
  }

  /** The same deviation for every rating. */
  static Spread even(int traits, double deviation) {
    float[] coefficients = new float[traits];
    coefficients[0] = (float) (2 * Math.log(deviation));
    return new Spread(coefficients, -NORMAL, NORMAL);
  }

  /**
   * Learns from validation ratings.
   *
   * @param traits of each rating, all of one length, the first of them 1; at least one rating
   * @param errors given minus estimated stars
   */
  static Spread of(double[][] traits, double[] errors) {
    double[] coefficients = coefficients(traits, errors);
    double[] relative = new double[errors.length];
    for (int i = 0; i < relative.length; i++) {
      relative[i] = errors[i] / Math.sqrt(variance(coefficients, traits[i]));
    }
    Arrays.sort(relative);
    double tail = (1 - COVERAGE) / 2;
    int low = (int) Math.floor((errors.length + 1) * tail) - 1;
    int high = (int) Math.ceil((errors.length + 1) * (1 - tail)) - 1;
    float[] rounded = new float[coefficients.length];
    for (int c = 0; c < rounded.length; c++) {
      rounded[c] = (float) coefficients[c];
    }
    return new Spread(
        rounded,
        (float) relative[Math.max(low, 0)],
        (float) relative[Math.min(high, errors.length - 1)]);
  }

  /** The interval around an estimate. */
  Interval around(double stars, double[] traits) {
    double logarithm = 0;
    for (int c = 0; c < coefficients.length; c++) {
      logarithm += coefficients[c] * traits[c];
    }
    double deviation = Math.exp(logarithm / 2);
    return new Interval(stars + below * deviation, stars + above * deviation);
  }

  /** Fisher scoring; the information of a coefficient does not depend on the variances. */
  private static double[] coefficients(double[][] traits, double[] errors) {
    int n = traits[0].length;
    double[] coefficients = new double[n];
    double squares = 0;
    for (double error : errors) {
      squares += error * error;
    }
    coefficients[0] = Math.log(Math.max(squares / errors.length, 1e-6));
    for (int round = 0; round < ROUNDS; round++) {
      double[] information = new double[n * n];
      double[] score = new double[n];
      for (int c = 1; c < n; c++) {
        information[c * n + c] = PENALTY;
        score[c] = -PENALTY * coefficients[c];
      }
      for (int i = 0; i < errors.length; i++) {
        double excess = errors[i] * errors[i] / variance(coefficients, traits[i]) - 1;
        for (int a = 0; a < n; a++) {
          score[a] += traits[i][a] * excess;
          for (int b = 0; b <= a; b++) {
            information[a * n + b] += traits[i][a] * traits[i][b];
          }
        }
      }
      Cholesky.solve(information, n, score);
      for (int c = 0; c < n; c++) {
        coefficients[c] += Math.clamp(score[c], -1, 1);
      }
    }
    return coefficients;
  }

  private static double variance(double[] coefficients, double[] traits) {
    double logarithm = 0;
    for (int c = 0; c < coefficients.length; c++) {
      logarithm += coefficients[c] * traits[c];
    }
    return Math.exp(Math.clamp(logarithm, -20, 20));
  }
}
