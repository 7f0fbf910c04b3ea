package readalike.builder.clean;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds ratings that a later rating of the same user and book replaces.
 *
 * <p>Rows are put in the order of their users by counting, then each user's rows are walked from
 * the last to the first with a stamp for every book seen. Linear in time, four bytes a row.
 */
final class DuplicatePairs {
  private DuplicatePairs() {}

  /**
   * The rows that are replaced by a later one.
   *
   * @param removed rows that no longer count
   */
  static BitSet replaced(RatingColumns ratings, BitSet removed, int userCount, int bookCount) {
    int[] start = new int[userCount + 1];
    for (int row = 0; row < ratings.size(); row++) {
      start[ratings.user(row) + 1]++;
    }
    for (int user = 0; user < userCount; user++) {
      start[user + 1] += start[user];
    }
    int[] next = Arrays.copyOf(start, userCount);
    int[] rows = new int[ratings.size()];
    for (int row = 0; row < ratings.size(); row++) {
      rows[next[ratings.user(row)]++] = row;
    }
    int[] lastUserOf = new int[bookCount];
    Arrays.fill(lastUserOf, -1);
    BitSet replaced = new BitSet();
    for (int user = 0; user < userCount; user++) {
      for (int i = start[user + 1] - 1; i >= start[user]; i--) {
        int row = rows[i];
        if (removed.get(row)) {
          continue;
        }
        int book = ratings.book(row);
        if (lastUserOf[book] == user) {
          replaced.set(row);
        }
        lastUserOf[book] = user;
      }
    }
    return replaced;
  }
}
