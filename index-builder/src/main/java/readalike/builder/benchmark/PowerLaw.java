package readalike.builder.benchmark;

/**
 * Weights that fall with the rank as {@code (rank + shift)^-exponent}: the law of Zipf and
 * Mandelbrot. Drawn and summed through the integral, so that no table is needed.
 *
 * @param shift flattens the head, above 0
 * @param exponent above 0 and not 1
 */
record PowerLaw(double shift, double exponent) {
  PowerLaw {
    if (!(shift > 0) || !(exponent > 0) || exponent == 1) {
      throw new IllegalArgumentException(
          "power law needs shift > 0 and exponent > 0 other than 1, got "
              + shift
              + " and "
              + exponent);
    }
  }

  /** The rank below which {@code share} (0 to 1) of the weight of {@code ranks} ranks lies. */
  int rankAt(double share, int ranks) {
    double power = 1 - exponent;
    double first = StrictMath.pow(shift, power);
    double last = StrictMath.pow(ranks + shift, power);
    double rank = StrictMath.pow(first + share * (last - first), 1 / power) - shift;
    return Math.clamp((long) rank, 0, ranks - 1);
  }

  /** The share of the weight that lies below a rank. */
  double shareBelow(double rank, int ranks) {
    double power = 1 - exponent;
    double first = StrictMath.pow(shift, power);
    double last = StrictMath.pow(ranks + shift, power);
    return (StrictMath.pow(rank + shift, power) - first) / (last - first);
  }
}
