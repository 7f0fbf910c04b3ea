package readalike.engine.catalog;

import java.util.Arrays;
import java.util.List;

/**
 * A reader's rated books: what the models know of a person. Immutable and thread-safe.
 *
 * <p>Books are kept in rising order, so that two profiles with the same ratings are the same.
 */
public final class Profile {
  /** Nobody's ratings: the profile of a reader who has just come in. */
  public static final Profile EMPTY = new Profile(new int[0], new float[0]);

  private final int[] books;
  private final float[] ratings;

  private Profile(int[] books, float[] ratings) {
    this.books = books;
    this.ratings = ratings;
  }

  /**
   * A profile of some ratings.
   *
   * @param books book numbers, distinct, in any order
   * @param ratings one rating for each book, on the data set's scale
   * @throws IllegalArgumentException when the lengths differ, a number is negative or occurs twice,
   *     or a rating is not finite
   */
  public static Profile of(int[] books, float[] ratings) {
    if (books.length != ratings.length) {
      throw new IllegalArgumentException(
          "profile needs one rating for each book, got " + books.length + " and " + ratings.length);
    }
    long[] cells = new long[books.length];
    for (int i = 0; i < cells.length; i++) {
      if (books[i] < 0 || !Float.isFinite(ratings[i])) {
        throw new IllegalArgumentException(
            "profile entry " + books[i] + " = " + ratings[i] + " is not a rating");
      }
      cells[i] = (long) books[i] << 32 | i;
    }
    Arrays.sort(cells);
    int[] sortedBooks = new int[cells.length];
    float[] sortedRatings = new float[cells.length];
    for (int i = 0; i < cells.length; i++) {
      sortedBooks[i] = (int) (cells[i] >> 32);
      sortedRatings[i] = ratings[(int) cells[i]];
      if (i > 0 && sortedBooks[i] == sortedBooks[i - 1]) {
        throw new IllegalArgumentException(
            "profile names book number " + sortedBooks[i] + " twice");
      }
    }
    return new Profile(sortedBooks, sortedRatings);
  }

  /** How many books are rated. */
  public int size() {
    return books.length;
  }

  /** The number of the i-th book; rising with i. */
  public int book(int i) {
    return books[i];
  }

  /** The rating of the i-th book. */
  public float rating(int i) {
    return ratings[i];
  }

  /** Whether the reader has rated the book. */
  public boolean contains(int book) {
    return Arrays.binarySearch(books, book) >= 0;
  }

  /** A copy of the book numbers, rising. */
  public int[] books() {
    return books.clone();
  }

  /** The same profile without one book; itself when the book is not in it. */
  public Profile without(int book) {
    int at = Arrays.binarySearch(books, book);
    if (at < 0) {
      return this;
    }
    int[] otherBooks = new int[books.length - 1];
    float[] otherRatings = new float[books.length - 1];
    System.arraycopy(books, 0, otherBooks, 0, at);
    System.arraycopy(books, at + 1, otherBooks, at, books.length - at - 1);
    System.arraycopy(ratings, 0, otherRatings, 0, at);
    System.arraycopy(ratings, at + 1, otherRatings, at, books.length - at - 1);
    return new Profile(otherBooks, otherRatings);
  }

  /** The same profile without some books; those that are not in it do not matter. */
  public Profile without(List<Integer> left) {
    Profile profile = this;
    for (int book : left) {
      profile = profile.without(book);
    }
    return profile;
  }
}
