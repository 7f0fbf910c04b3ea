package readalike.builder.clean;

/**
 * Ratings as four columns in the order of the file. Users and books are dense numbers. Immutable
 * and thread-safe; 12 bytes for a rating without a time, 20 with one.
 */
public final class Ratings {
  private final int size;
  private final int[] users;
  private final int[] books;
  private final float[] values;
  private final long[] times;

  /** The arrays may be longer than {@code size}; {@code times} is empty when no rating has one. */
  Ratings(int size, int[] users, int[] books, float[] values, long[] times) {
    this.size = size;
    this.users = users;
    this.books = books;
    this.values = values;
    this.times = times;
  }

  public int size() {
    return size;
  }

  /** Number of the user of the rating at {@code index}, 0..size-1. */
  public int user(int index) {
    return users[index];
  }

  /** Number of the book. */
  public int book(int index) {
    return books[index];
  }

  /** Stars on the data set's scale. */
  public float value(int index) {
    return values[index];
  }

  /** Seconds since 1970, or 0 where the source has no time. */
  public long time(int index) {
    return times.length == 0 ? 0 : times[index];
  }
}
