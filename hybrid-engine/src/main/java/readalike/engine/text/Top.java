package readalike.engine.text;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first few of many values. Confined to one thread. */
final class Top<T> {
  private final int size;
  private final Comparator<? super T> order;
  private final PriorityQueue<T> kept;

  /**
   * @param size how many to keep, at least 1
   * @param order the first are kept
   */
  Top(int size, Comparator<? super T> order) {
    this.size = size;
    this.order = order;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  void add(T value) {
    if (kept.size() < size) {
      kept.add(value);
    } else if (order.compare(value, kept.element()) < 0) {
      kept.remove();
      kept.add(value);
    }
  }

  boolean isFull() {
    return kept.size() == size;
  }

  /** The last of the kept values; not to be asked while there is none. */
  T last() {
    return kept.element();
  }

  /** The kept values in order. */
  List<T> sorted() {
    return kept.stream().sorted(order).toList();
  }
}
