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

  /** The key of the i-th match. */
  @FunctionalInterface
  interface Keys {
    float of(int i);
  }

  static Ranking of(Matches matches, BookColumns columns, Keys keys, int offset, int n) {
    Top<Ranked> top = new Top<>(offset + n, BEST_FIRST);
    int[] best = new int[columns.sharedWorkCount()];
    Arrays.fill(best, -1);
    int total = 0;
    for (int i = 0; i < matches.size(); i++) {
      int work = columns.sharedWork(matches.book(i));
      if (work < 0) {
        total++;
        add(top, matches.book(i), keys.of(i));
      } else {
        total += best[work] < 0 ? 1 : 0;
        if (best[work] < 0 || isBetter(matches, columns, keys, i, best[work])) {
          best[work] = i;
        }
      }
    }
    for (int match : best) {
      if (match >= 0) {
        add(top, matches.book(match), keys.of(match));
      }
    }
    return new Ranking(total, top.sorted().stream().skip(offset).toList());
  }

  private static void add(Top<Ranked> top, int book, float key) {
    if (!top.isFull() || key >= top.last().key()) {
      top.add(new Ranked(book, key));
    }
  }

  /** How many works match. */
  static int works(Matches matches, BookColumns columns) {
    boolean[] seen = new boolean[columns.sharedWorkCount()];
    int works = 0;
    for (int i = 0; i < matches.size(); i++) {
      int work = columns.sharedWork(matches.book(i));
      if (work < 0 || !seen[work]) {
        works++;
      }
      if (work >= 0) {
        seen[work] = true;
      }
    }
    return works;
  }

  /** Of editions that match alike the better known one stands for the work. */
  private static boolean isBetter(
      Matches matches, BookColumns columns, Keys keys, int i, int best) {
    int byKey = Float.compare(keys.of(i), keys.of(best));
    return byKey > 0
        || (byKey == 0
            && columns.ratingCount(matches.book(i)) > columns.ratingCount(matches.book(best)));
  }
}
