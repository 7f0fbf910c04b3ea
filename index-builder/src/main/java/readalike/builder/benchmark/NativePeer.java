package readalike.builder.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Whole trainings on the training part of goodbooks-a, EASE with numpy and OpenBLAS. */
  private static final List<Trained> GOODBOOKS =
      List.of(
          new Trained("ALS, 64 dimensions", 0.7, 0.2439),
          new Trained("ALS, 128 dimensions", 1.1, 0.2735),
          new Trained("ALS, 256 dimensions", 2.5, 0.2989),
          new Trained("EASE", 26, 0.3173));

  private NativePeer() {}

  /**
   * A whole training.
   *
   * @param name of the model
   * @param seconds it took
   * @param ndcg NDCG@10 on the test part, with settings that were picked on it
   */
  public record Trained(String name, double seconds, double ndcg) {}

  /** The best of the native trainings whose lists are not better; empty where none is known. */
  public static Optional<Trained> notBetterThan(String data, double ndcg) {
    return data.equals("goodbooks-a")
        ? GOODBOOKS.stream()
            .filter(one -> one.ndcg() <= ndcg)
            .max(Comparator.comparingDouble(Trained::ndcg))
        : Optional.empty();
  }

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
