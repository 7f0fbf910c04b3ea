package readalike.engine.taste;

import java.util.Arrays;
import java.util.Optional;

/**
 * The dot products of one reader's vector with those of all books. Where the rounded vectors tell
 * that one is too low to matter, the exact one is not reckoned: the best books are found exactly,
 * though most vectors are read in bytes alone.
 *
 * <p>Source: Li, Chan, Yiu and Mamoulis, "FEXIPRO: fast and exact inner product retrieval in
 * recommender systems", SIGMOD 2017, which leaves books out by upper bounds on whole numbers, too.
 * Immutable.
 */
public final class TasteDots {
  /** All 0. */
  public static final TasteDots NONE =
      new TasteDots(BookVectors.of(new Factors(1, new float[0])), new float[0]);

  private final BookVectors books;
  private final float[] vector;
  private final Optional<DotBounds> bounds;

  /**
   * Joins both.
   *
   * @param vector the reader's, of the rank of the books' vectors; empty for all 0
   */
  public TasteDots(BookVectors books, float[] vector) {
    if (vector.length != 0 && vector.length != books.rank()) {
      throw new IllegalArgumentException(
          "books of rank " + books.rank() + " got a vector of " + vector.length);
    }
    this.books = books;
    this.vector = vector.clone();
    this.bounds = vector.length == 0 ? Optional.empty() : books.bounds(vector);
  }

  /** The dot product with the vector of a book. */
  public double of(int book) {
    return vector.length == 0 ? 0 : books.dot(vector, book);
  }

  /**
   * The dot product with the vector of a book, if it is at least so high; otherwise that or
   * negative infinity.
   */
  public double of(int book, double least) {
    boolean isLess = bounds.isPresent() && bounds.get().of(book) < least;
    return isLess ? Double.NEGATIVE_INFINITY : of(book);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TasteDots that
        && books.equals(that.books)
        && Arrays.equals(vector, that.vector);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(vector);
  }

  @Override
  public String toString() {
    return vector.length + "d";
  }
}
