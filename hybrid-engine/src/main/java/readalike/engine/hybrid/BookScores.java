package readalike.engine.hybrid;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Scores of some books, 0 for all others. Immutable.
 *
 * @param books numbers, rising
 * @param scores one for each
 */
record BookScores(int[] books, float[] scores) {
  static final BookScores NONE = new BookScores(new int[0], new float[0]);

  BookScores {
    if (books.length != scores.length) {
      throw new IllegalArgumentException(
          "each book needs a score, got " + books.length + " and " + scores.length);
    }
  }

  /** Standard deviation over a catalogue of so many books. */
  double deviation(int catalogue) {
    double sum = 0;
    double squares = 0;
    for (float score : scores) {
      sum += score;
      squares += (double) score * score;
    }
    double mean = sum / Math.max(1, catalogue);
    return Math.sqrt(Math.max(0, squares / Math.max(1, catalogue) - mean * mean));
  }

  /** All scores times a factor; none at all for the factor 0. */
  BookScores times(double factor) {
    if (factor == 0 || books.length == 0) {
      return NONE;
    }
    float[] scaled = new float[scores.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (scores[i] * factor);
    }
    return new BookScores(books, scaled);
  }

  /** The books of the highest scores, the best first, equal ones by number. */
  IntStream best(int count) {
    return IntStream.range(0, books.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> i))
        .limit(count)
        .mapToInt(i -> books[i]);
  }

  /** Reads the scores of books in rising order. Confined to one thread. */
  Cursor cursor() {
    return new Cursor();
  }

  /** A place among the books. */
  final class Cursor {
    private int at;

    float at(int book) {
      // Step by step: each book is passed once, however many are asked for.
      while (at < books.length && books[at] < book) {
        at++;
      }
      return at < books.length && books[at] == book ? scores[at] : 0;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BookScores same
        && Arrays.equals(books, same.books)
        && Arrays.equals(scores, same.scores);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(books) + Arrays.hashCode(scores);
  }

  @Override
  public String toString() {
    return books.length + " books";
  }
}
