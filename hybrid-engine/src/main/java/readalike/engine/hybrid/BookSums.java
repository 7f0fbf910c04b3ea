package readalike.engine.hybrid;

import java.util.Arrays;

/** Sums by book, in an open hash table: for few of many books. Confined to one thread. */
final class BookSums {
  private static final int NONE = -1;

  private int[] books = emptied(1024);
  private float[] sums = new float[1024];
  private int count;

  private static int[] emptied(int size) {
    int[] slots = new int[size];
    Arrays.fill(slots, NONE);
    return slots;
  }

  /** Adds to the sum of a book. */
  void add(int book, float number) {
    if (2 * count >= books.length) {
      grow();
    }
    int slot = slot(book);
    if (books[slot] == NONE) {
      books[slot] = book;
      count++;
    }
    sums[slot] += number;
  }

  private int slot(int book) {
    int slot = ((book * 0x9E3779B9) >>> 8) & (books.length - 1);
    while (books[slot] != NONE && books[slot] != book) {
      slot = (slot + 1) & (books.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldBooks = books;
    float[] oldSums = sums;
    books = emptied(2 * oldBooks.length);
    sums = new float[books.length];
    for (int i = 0; i < oldBooks.length; i++) {
      if (oldBooks[i] != NONE) {
        int slot = slot(oldBooks[i]);
        books[slot] = oldBooks[i];
        sums[slot] = oldSums[i];
      }
    }
  }

  /** The sums, by rising number. */
  BookScores scores() {
    int[] rising = Arrays.stream(books).filter(book -> book != NONE).sorted().toArray();
    float[] scores = new float[rising.length];
    for (int i = 0; i < rising.length; i++) {
      scores[i] = sums[slot(rising[i])];
    }
    return new BookScores(rising, scores);
  }
}
