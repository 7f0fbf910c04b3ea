package readalike.builder.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import readalike.engine.catalog.RatingScale;

/** All ratings of a file, on the way from rows to {@link Ratings}. */
final class RatingsDraft {
  final Numbering books;
  final ScaleDecision scaleDecision = new ScaleDecision();
  private final Numbering users = new Numbering();
  private final RatingColumns columns = new RatingColumns();
  private final LineIndex lines = new LineIndex();

  /**
   * @param books the numbers of the books in the books file; unknown books are added
   */
  RatingsDraft(Numbering books) {
    this.books = books;
  }

  void add(String userId, int book, float value, long time, long line) {
    columns.add(users.number(userId), book, value, time);
    lines.add(line);
    scaleDecision.add(value);
  }

  boolean knowsUser(String id) {
    return users.contains(id);
  }

  /** Drops ratings off the scale, then all but the last of each user and book. */
  void drop(RatingScale scale, Tally tally) {
    BitSet dropped = new BitSet();
    for (int row = 0; row < columns.size(); row++) {
      if (!scale.contains(columns.value(row))) {
        dropped.set(row);
        tell(Rule.OFF_THE_SCALE, row, tally);
      }
    }
    BitSet replaced = DuplicatePairs.replaced(columns, dropped, users.size(), books.size());
    replaced.stream().forEach(row -> tell(Rule.DUPLICATE_RATING, row, tally));
    dropped.or(replaced);
    columns.remove(dropped);
  }

  private void tell(Rule rule, int row, Tally tally) {
    if (tally.wantsPlace(rule)) {
      String value =
          "user "
              + users.id(columns.user(row))
              + ", book "
              + books.id(columns.book(row))
              + ", rating "
              + columns.value(row);
      tally.found(rule, lines.line(row), value);
    } else {
      tally.found(rule);
    }
  }

  /**
   * Numbers users, and books beyond the books file, anew, so that every one has a rating.
   *
   * @param knownBooks how many books keep their numbers whether rated or not
   */
  Finished finish(int knownBooks) {
    int[] newUsers = new int[users.size()];
    int[] newBooks = new int[books.size()];
    Arrays.fill(newUsers, -1);
    Arrays.fill(newBooks, -1);
    List<String> userIds = new ArrayList<>();
    List<String> bookIds = new ArrayList<>();
    for (int book = 0; book < knownBooks; book++) {
      newBooks[book] = book;
      bookIds.add(books.id(book));
    }
    for (int row = 0; row < columns.size(); row++) {
      number(columns.user(row), newUsers, users, userIds);
      number(columns.book(row), newBooks, books, bookIds);
    }
    columns.renumber(newUsers, newBooks);
    return new Finished(columns.finish(), userIds, bookIds);
  }

  private static void number(int old, int[] renumbered, Numbering from, List<String> ids) {
    if (renumbered[old] < 0) {
      renumbered[old] = ids.size();
      ids.add(from.id(old));
    }
  }

  /** The ratings and the ids that their numbers stand for. */
  record Finished(Ratings ratings, List<String> userIds, List<String> bookIds) {}
}
