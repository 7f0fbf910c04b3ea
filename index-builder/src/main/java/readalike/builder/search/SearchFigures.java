package readalike.builder.search;

import java.util.List;
import readalike.builder.search.SearchEvaluation.Judged;

/**
 * How well one kind of query was answered. All but the count are 0 to 1.
 *
 * @param queries how many there were
 * @param meanReciprocalRank mean of one over the rank of the meant book, 0 where it was not found
 * @param successAt1 share of queries whose meant book stood first
 * @param successAt5 share of those with it among the first five
 * @param successAt10 share of those with it among the first ten
 * @param describedAt1 share of queries with a book first that the words describe as well
 * @param describedAt5 the same among the first five
 */
public record SearchFigures(
    int queries,
    double meanReciprocalRank,
    double successAt1,
    double successAt5,
    double successAt10,
    double describedAt1,
    double describedAt5) {

  /** The figures of some queries, at least one. */
  static SearchFigures of(List<Judged> judged) {
    return new SearchFigures(
        judged.size(),
        judged.stream().mapToDouble(one -> one.rank() == 0 ? 0 : 1.0 / one.rank()).sum()
            / judged.size(),
        success(judged.stream().map(Judged::rank).toList(), 1),
        success(judged.stream().map(Judged::rank).toList(), 5),
        success(judged.stream().map(Judged::rank).toList(), 10),
        success(judged.stream().map(Judged::describedRank).toList(), 1),
        success(judged.stream().map(Judged::describedRank).toList(), 5));
  }

  private static double success(List<Integer> ranks, int at) {
    return (double) ranks.stream().filter(rank -> rank > 0 && rank <= at).count() / ranks.size();
  }
}
