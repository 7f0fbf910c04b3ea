package readalike.engine.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import readalike.engine.catalog.Profile;
import readalike.engine.taste.Workers;

/**
 * Measures rankers over all readers with at least one relevant test book.
 *
 * @param split what was seen and what was held out
 * @param relevantFrom a test book counts as relevant from this rating on
 * @param cutoffs the places k at which to measure
 */
public record RankingEvaluation(Split split, float relevantFrom, List<Integer> cutoffs) {
  public RankingEvaluation {
    cutoffs = List.copyOf(new TreeSet<>(cutoffs));
    if (cutoffs.isEmpty() || cutoffs.getFirst() < 1) {
      throw new IllegalArgumentException("k must be >= 1, got " + cutoffs);
    }
  }

  /**
   * Means over the readers.
   *
   * @param readers how many readers were measured
   * @param byCutoff the mean measures at each k
   */
  public record Result(int readers, Map<Integer, RankingMetrics> byCutoff) {}

  /** Measures one ranker; the same figures for any number of threads. */
  public Result measure(Ranker ranker, Workers workers) {
    int users = split.train().rows();
    RankingMetrics[][] measured = new RankingMetrics[users][];
    workers.overRows(
        users,
        () ->
            (from, to) -> {
              for (int user = from; user < to; user++) {
                measured[user] = measure(ranker, user);
              }
            });
    Map<Integer, RankingMetrics> means = new LinkedHashMap<>();
    int readers = 0;
    for (RankingMetrics[] one : measured) {
      readers += one == null ? 0 : 1;
    }
    for (int c = 0; c < cutoffs.size(); c++) {
      means.put(cutoffs.get(c), mean(measured, c, readers));
    }
    return new Result(readers, means);
  }

  private RankingMetrics[] measure(Ranker ranker, int user) {
    Profile profile = split.train().profile(user);
    Set<Integer> books = relevantBooks(user, profile);
    if (books.isEmpty()) {
      return null;
    }
    try {
      int[] ranked = ranker.rank(profile, cutoffs.getLast());
      RankingMetrics[] metrics = new RankingMetrics[cutoffs.size()];
      for (int c = 0; c < metrics.length; c++) {
        metrics[c] = RankingMetrics.of(ranked, books::contains, books.size(), cutoffs.get(c));
      }
      return metrics;
    } catch (IOException e) {
      throw new UncheckedIOException("ranking failed for user row " + user, e);
    }
  }

  /** A book that the training part holds too can never be ranked, so it is not asked for. */
  private Set<Integer> relevantBooks(int user, Profile known) {
    Set<Integer> books = new HashSet<>();
    for (int i = split.test().start(user); i < split.test().start(user + 1); i++) {
      if (split.test().value(i) >= relevantFrom && !known.contains(split.test().column(i))) {
        books.add(split.test().column(i));
      }
    }
    return books;
  }

  private static RankingMetrics mean(RankingMetrics[][] measured, int cutoff, int readers) {
    double precision = 0;
    double recall = 0;
    double ndcg = 0;
    for (RankingMetrics[] one : measured) {
      if (one != null) {
        precision += one[cutoff].precision();
        recall += one[cutoff].recall();
        ndcg += one[cutoff].ndcg();
      }
    }
    int n = Math.max(1, readers);
    return new RankingMetrics(precision / n, recall / n, ndcg / n);
  }
}
