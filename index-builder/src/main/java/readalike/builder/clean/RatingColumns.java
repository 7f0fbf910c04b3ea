package readalike.builder.clean;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Ratings while they are read: growing columns, from which marked rows are taken out at the end.
 */
final class RatingColumns {
  /** The most that one array can hold on every virtual machine. */
  private static final int MAX_ROWS = Integer.MAX_VALUE - 8;

  private int size;
  private int[] users = new int[1024];
  private int[] books = new int[1024];
  private float[] values = new float[1024];
  private long[] times = new long[0];

  void add(int user, int book, float value, long time) {
    if (size == users.length) {
      grow();
    }
    users[size] = user;
    books[size] = book;
    values[size] = value;
    if (time != 0 && times.length == 0) {
      times = new long[users.length];
    }
    if (times.length > 0) {
      times[size] = time;
    }
    size++;
  }

  private void grow() {
    if (size == MAX_ROWS) {
      throw new IllegalStateException("more than " + MAX_ROWS + " ratings");
    }
    int capacity = (int) Math.min(MAX_ROWS, size + (long) (size >> 1));
    users = Arrays.copyOf(users, capacity);
    books = Arrays.copyOf(books, capacity);
    values = Arrays.copyOf(values, capacity);
    times = times.length == 0 ? times : Arrays.copyOf(times, capacity);
  }

  int size() {
    return size;
  }

  int user(int row) {
    return users[row];
  }

  int book(int row) {
    return books[row];
  }

  float value(int row) {
    return values[row];
  }

  /** Takes marked rows out, in place. */
  void remove(BitSet marked) {
    if (marked.isEmpty()) {
      return;
    }
    int kept = 0;
    for (int row = 0; row < size; row++) {
      if (!marked.get(row)) {
        users[kept] = users[row];
        books[kept] = books[row];
        values[kept] = values[row];
        if (times.length > 0) {
          times[kept] = times[row];
        }
        kept++;
      }
    }
    size = kept;
  }

  /** Replaces user and book numbers. */
  void renumber(int[] newUsers, int[] newBooks) {
    for (int row = 0; row < size; row++) {
      users[row] = newUsers[users[row]];
      books[row] = newBooks[books[row]];
    }
  }

  /** The finished ratings; the columns must not be used after this. */
  Ratings finish() {
    return new Ratings(size, users, books, values, times);
  }
}
