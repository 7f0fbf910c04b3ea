package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import readalike.engine.text.SearchResult.FacetValue;

/**
 * Counts the values of one facet among some matches: works, not editions. A catalogue of a million
 * books has hundreds of thousands of authors, so the counters are used again instead of made anew.
 * Thread-safe.
 */
final class FacetCounts {
  private final FacetColumn column;
  private final BookColumns books;

  /** All at zero. */
  private final Queue<ValueCounters> unused = new ConcurrentLinkedQueue<>();

  FacetCounts(FacetColumn column, BookColumns books) {
    this.column = column;
    this.books = books;
  }

  /**
   * A value and in how many works it stands.
   *
   * @param value its number in the column
   * @param works at least 1
   */
  private record Counted(int value, int works) {
    private static final Comparator<Counted> FREQUENT_FIRST =
        Comparator.comparingInt(Counted::works).reversed().thenComparingInt(Counted::value);
  }

  /** The most frequent values, the frequent first, then by number. */
  List<FacetValue> most(Matches matches, int most) throws IOException {
    ValueCounters pooled = unused.poll();
    ValueCounters counters = pooled == null ? new ValueCounters(column.valueCount()) : pooled;
    count(matches, counters);
    Top<Counted> top = new Top<>(most, Counted.FREQUENT_FIRST);
    counters.drain(
        (value, works) -> {
          if (!top.isFull() || works >= top.last().works()) {
            top.add(new Counted(value, works));
          }
        });
    unused.add(counters);
    List<FacetValue> named = new ArrayList<>();
    for (Counted counted : top.sorted()) {
      named.add(new FacetValue(column.name(counted.value()), counted.works()));
    }
    return named;
  }

  /** Counts books that have a work to themselves, and each work of the others once. */
  private void count(Matches matches, ValueCounters counters) {
    long[] shared = new long[8];
    int size = 0;
    for (int i = 0; i < matches.size(); i++) {
      int book = matches.book(i);
      int work = books.sharedWork(book);
      for (int at = column.start(book), end = column.end(book); at < end; at++) {
        if (work < 0) {
          counters.count(column.value(at));
        } else {
          if (size == shared.length) {
            shared = Arrays.copyOf(shared, 2 * size);
          }
          shared[size++] = (long) work << 32 | column.value(at);
        }
      }
    }
    Arrays.sort(shared, 0, size);
    for (int i = 0; i < size; i++) {
      if (i == 0 || shared[i] != shared[i - 1]) {
        counters.count((int) shared[i]);
      }
    }
  }
}
