package readalike.engine.hybrid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many books by one first author any run of neighbouring places may hold.
 *
 * @param most how many, at least 1
 * @param among in how many neighbouring places, at least 1
 */
record AuthorLimit(int most, int among) {
  /** Two in any ten. */
  static final AuthorLimit USUAL = new AuthorLimit(2, 10);

  /** One in the whole list, to show a newcomer many. */
  static final AuthorLimit ONE_OF_EACH = new AuthorLimit(1, Integer.MAX_VALUE);

  /** As they come. */
  static final AuthorLimit NONE = new AuthorLimit(Integer.MAX_VALUE, 1);

  AuthorLimit {
    if (most < 1 || among < 1) {
      throw new IllegalArgumentException(
          "an author limit needs numbers >= 1, got " + most + " among " + among);
    }
  }

  /**
   * Whether a list rather ends than breaks the limit. In a window of places it gives way when
   * nothing else is left.
   */
  boolean isStrict() {
    return among == Integer.MAX_VALUE;
  }

  /** The limit at work on one list, place by place. Confined to one thread. */
  final class Window {
    private final List<Integer> placed = new ArrayList<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    /** Whether a book by an author may take the next place. */
    boolean admits(int author) {
      return author == ListColumns.NONE || counts.getOrDefault(author, 0) < most;
    }

    /** Gives the next place to a book by an author. */
    void place(int author) {
      placed.add(author);
      counts.merge(author, 1, Integer::sum);
      // The next place and the ones before it are the run that counts.
      int leaving = placed.size() - among;
      if (leaving >= 0) {
        counts.merge(placed.get(leaving), -1, Integer::sum);
      }
    }
  }
}
