package readalike.engine.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.metric.CatalogueMetric;
import readalike.engine.evaluation.metric.JudgedList;
import readalike.engine.evaluation.metric.ListMetric;
import readalike.engine.taste.Workers;

/**
 * Measures rankers over all readers with at least one relevant test book. Ranked is the whole
 * catalogue but what the reader rated in the training part, never a sample of it.
 *
 * @param split what was seen and what was held out
 * @param relevantFrom a test book counts as relevant from this rating on
 * @param view what a ranker is shown of each reader
 * @param listMetrics measures of single lists
 * @param catalogueMetrics measures of all lists together
 */
public record ListEvaluation(
    Split split,
    float relevantFrom,
    ReaderView view,
    List<ListMetric> listMetrics,
    List<CatalogueMetric> catalogueMetrics) {
  public ListEvaluation {
    listMetrics = List.copyOf(listMetrics);
    catalogueMetrics = List.copyOf(catalogueMetrics);
  }

  /** What is kept of one reader; the list only as long as the catalogue metrics need it. */
  private record Measured(double[] values, int[] top) {}

  /** Measures one ranker; the same figures for any number of threads. */
  public ListFigures measure(Ranker ranker, Workers workers) {
    Measured[] measured = new Measured[split.train().rows()];
    workers.overRows(
        measured.length,
        () ->
            (from, to) -> {
              for (int user = from; user < to; user++) {
                measured[user] = measure(ranker, user);
              }
            });
    int[] readers =
        IntStream.range(0, measured.length).filter(user -> measured[user] != null).toArray();
    double[][] values = new double[listMetrics.size()][readers.length];
    for (int i = 0; i < readers.length; i++) {
      for (int metric = 0; metric < values.length; metric++) {
        values[metric][i] = measured[readers[i]].values()[metric];
      }
    }
    List<int[]> lists = Arrays.stream(readers).mapToObj(user -> measured[user].top()).toList();
    Map<String, Double> catalogue = new LinkedHashMap<>();
    catalogueMetrics.forEach(metric -> catalogue.put(metric.name(), metric.of(lists)));
    return new ListFigures(
        listMetrics.stream().map(ListMetric::name).toList(), readers, values, catalogue);
  }

  private Measured measure(Ranker ranker, int user) {
    Profile profile = split.train().profile(user);
    int[] relevant = relevantBooks(user, profile);
    Optional<Profile> shown = relevant.length == 0 ? Optional.empty() : view.shown(user, profile);
    if (shown.isEmpty()) {
      return null;
    }
    try {
      int candidates = split.train().columns() - profile.size();
      JudgedList list =
          new JudgedList(
              shown.get(), ranked(ranker, shown.get(), profile, candidates), relevant, candidates);
      double[] values = listMetrics.stream().mapToDouble(metric -> metric.of(list)).toArray();
      return new Measured(values, list.top(catalogueDepth()));
    } catch (IOException e) {
      throw new UncheckedIOException("ranking failed for user row " + user, e);
    }
  }

  /** Books that were rated but not shown are no candidates: the reader does not wait for them. */
  private int[] ranked(Ranker ranker, Profile shown, Profile profile, int candidates)
      throws IOException {
    int depth = Math.min(depth(), candidates);
    int hidden = profile.size() - shown.size();
    int[] ranked = ranker.rank(shown, Math.max(1, depth + hidden));
    if (hidden == 0) {
      return ranked;
    }
    int[] kept = new int[Math.min(depth, ranked.length)];
    int count = 0;
    for (int i = 0; i < ranked.length && count < kept.length; i++) {
      if (!profile.contains(ranked[i])) {
        kept[count++] = ranked[i];
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private int depth() {
    int depth = catalogueDepth();
    for (ListMetric metric : listMetrics) {
      depth = Math.max(depth, metric.depth());
    }
    return depth;
  }

  private int catalogueDepth() {
    return catalogueMetrics.isEmpty()
        ? 0
        : Collections.max(catalogueMetrics.stream().map(CatalogueMetric::depth).toList());
  }

  /** A book that the training part holds too can never be ranked, so it is not asked for. */
  private int[] relevantBooks(int user, Profile known) {
    RatingMatrix test = split.test();
    return IntStream.range(test.start(user), test.start(user + 1))
        .filter(i -> test.value(i) >= relevantFrom && !known.contains(test.column(i)))
        .map(test::column)
        .toArray();
  }
}
