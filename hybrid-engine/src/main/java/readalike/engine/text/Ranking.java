package readalike.engine.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The matches of a search as a list in which each work stands once, by its best edition. Total
 * order: key down, then book number up.
 *
 * @param total how many works match
 * @param page the part that was asked for, best first
 */
record Ranking(int total, List<Ranked> page) {
  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::key).reversed().thenComparingInt(Ranked::book);

  Ranking {
    page = List.copyOf(page);
  }

  /**
   * One book in its place.
   *
   * @param book its number
   * @param key what it is sorted by, higher first
   */
  record Ranked(int book, float key) {}

  static Ranking of(
      Matches matches, BookColumns columns, SearchRequest.Sort sort, int offset, int n) {
    int[] best = bestEditions(matches, columns, sort);
    Top<Ranked> top = new Top<>(offset + n, BEST_FIRST);
    int total = 0;
    for (int match : best) {
      if (match >= 0) {
        total++;
        top.add(ranked(matches, columns, sort, match));
      }
    }
    return new Ranking(total, top.sorted().stream().skip(offset).toList());
  }

  /** For each work the place of its best edition among the matches, or -1. */
  private static int[] bestEditions(Matches matches, BookColumns columns, SearchRequest.Sort sort) {
    int[] best = new int[columns.workCount()];
    Arrays.fill(best, -1);
    for (int i = 0; i < matches.size(); i++) {
      int work = columns.work(matches.book(i));
      if (best[work] < 0 || isBetter(matches, columns, sort, i, best[work])) {
        best[work] = i;
      }
    }
    return best;
  }

  /** Of editions that match alike the better known one stands for the work. */
  private static boolean isBetter(
      Matches matches, BookColumns columns, SearchRequest.Sort sort, int i, int best) {
    int byKey =
        Float.compare(
            ranked(matches, columns, sort, i).key(), ranked(matches, columns, sort, best).key());
    return byKey > 0
        || (byKey == 0
            && columns.ratingCount(matches.book(i)) > columns.ratingCount(matches.book(best)));
  }

  private static Ranked ranked(
      Matches matches, BookColumns columns, SearchRequest.Sort sort, int i) {
    int book = matches.book(i);
    return new Ranked(book, columns.key(sort, book, matches.score(i)));
  }
}
