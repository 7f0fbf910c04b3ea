package readalike.engine.evaluation.metric;

import java.util.List;

/** A measure of the lists of all readers together. */
public interface CatalogueMetric {
  /** What tables call it, such as {@code coverage@10}. */
  String name();

  /** How many places of each list it looks at, at least 1. */
  int depth();

  /**
   * The measure.
   *
   * @param lists the first {@link #depth} books, or fewer, of each reader
   */
  double of(List<int[]> lists);
}
