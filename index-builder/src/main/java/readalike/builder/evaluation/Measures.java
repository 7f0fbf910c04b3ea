package readalike.builder.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * What is measured of each model.
 *
 * @param relevantFrom a test book counts as relevant from this rating on; empty: the scale's liking
 *     threshold
 * @param cutoffs the places k to measure at, rising
 * @param metrics names of metrics without their k, see {@link MetricCatalogue#NAMES}
 * @param groups by what readers are grouped, see {@link GroupingCatalogue#NAMES}
 * @param newReaders how many ratings readers keep who are measured as if new
 * @param resamples for intervals and tests, at least 100, or 0 for none
 */
public record Measures(
    OptionalDouble relevantFrom,
    List<Integer> cutoffs,
    List<String> metrics,
    List<String> groups,
    List<Integer> newReaders,
    int resamples) {
  /** The largest k. */
  public static final int MAX_CUTOFF = 1000;

  private static final int MAX_RESAMPLES = 100_000;

  public Measures {
    Objects.requireNonNull(relevantFrom, "relevantFrom");
    for (int cutoff : cutoffs) {
      if (cutoff < 1 || cutoff > MAX_CUTOFF) {
        throw new IllegalArgumentException("k must be 1.." + MAX_CUTOFF + ", got " + cutoff);
      }
    }
    cutoffs = List.copyOf(new TreeSet<>(cutoffs));
    if (cutoffs.isEmpty()) {
      throw new IllegalArgumentException("at least one k must be measured");
    }
    metrics = Names.checked("metric", metrics, MetricCatalogue.NAMES);
    groups = Names.checked("grouping", groups, GroupingCatalogue.NAMES);
    newReaders = List.copyOf(new TreeSet<>(newReaders));
    if (!newReaders.isEmpty() && newReaders.getFirst() < 1) {
      throw new IllegalArgumentException(
          "new readers must keep at least 1 rating, got " + newReaders.getFirst());
    }
    if (resamples != 0 && (resamples < 100 || resamples > MAX_RESAMPLES)) {
      throw new IllegalArgumentException(
          "resamples must be 0 or 100.." + MAX_RESAMPLES + ", got " + resamples);
    }
  }

  /** Precision, recall and NDCG alone. */
  public static Measures basic(OptionalDouble relevantFrom, List<Integer> cutoffs) {
    return new Measures(
        relevantFrom, cutoffs, List.of("precision", "recall", "ndcg"), List.of(), List.of(), 0);
  }
}
