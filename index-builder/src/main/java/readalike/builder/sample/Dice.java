package readalike.builder.sample;

import java.util.Random;

/**
 * Chance that falls the same way on every machine. Drawn from {@link Random}, because its contract
 * fixes every bit, {@code nextGaussian} included; that of the newer generators does not. Each
 * purpose has its own stream, so that one more book or reader leaves the draws of the others alone.
 * Confined to one thread.
 */
final class Dice {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Random random;

  /** The stream for one purpose, such as {@code "style of dune"}; its seed is an FNV-1a hash. */
  Dice(long seed, String purpose) {
    long hash = FNV_OFFSET ^ seed;
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * FNV_PRIME;
    }
    // Random uses 48 bits: fold the upper ones in.
    random = new Random(hash ^ (hash >>> 29));
  }

  /** From 0 (inclusive) to 1 (exclusive). */
  double uniform() {
    return random.nextDouble();
  }

  /** From {@code lowest} to {@code highest}, both inclusive. */
  int between(int lowest, int highest) {
    return lowest + random.nextInt(highest - lowest + 1);
  }

  /** Mean 0, standard deviation 1. */
  double gaussian() {
    return random.nextGaussian();
  }

  double[] gaussians(int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }

  /** Log-normal: the median times {@code exp(spread * gaussian)}. */
  double logNormal(double median, double spread) {
    return median * StrictMath.exp(spread * gaussian());
  }

  /** Exponential with the given mean. */
  double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /**
   * A position with chance proportional to its weight, or -1 where all weights are 0.
   *
   * @param weights none negative
   */
  int pick(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = uniform() * total;
    int last = -1;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        left -= weights[i];
        if (left < 0) {
          return i;
        }
      }
    }
    return last;
  }
}
