package readalike.builder.benchmark;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What an epoch takes the best native implementation that we know: implicit 0.7 (Frederickson; C
 * and OpenMP, three steps of conjugate gradients), measured with two threads on a machine of two
 * cores like the one that REPORT.md's figures come from. Its quality at the same number of
 * dimensions is lower (REPORT.md, "Results").
 */
public final class NativePeer {
  /** Seconds of one epoch by dimensions, on {@link RatingsShape#MANY_READERS}. */
  private static final Map<Integer, Double> MANY_READERS =
      Map.of(32, 0.17, 64, 0.23, 128, 0.41, 256, 0.97, 512, 2.83);

  /** The same on {@link RatingsShape#LONG_PROFILES}, measured over 15 epochs. */
  private static final Map<Integer, Double> LONG_PROFILES =
      Map.of(64, 0.7 / 15, 128, 1.1 / 15, 256, 2.5 / 15);

  private NativePeer() {}

  /** Seconds of one epoch; empty where they are not known. */
  public static OptionalDouble epochSeconds(RatingsShape shape, int rank) {
    Map<Integer, Double> seconds =
        shape.equals(RatingsShape.MANY_READERS)
            ? MANY_READERS
            : shape.equals(RatingsShape.LONG_PROFILES) ? LONG_PROFILES : Map.of();
    return seconds.containsKey(rank)
        ? OptionalDouble.of(seconds.get(rank))
        : OptionalDouble.empty();
  }
}
