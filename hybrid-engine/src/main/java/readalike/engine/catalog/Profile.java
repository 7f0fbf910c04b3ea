package readalike.engine.catalog;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A reader's rated books: what the models know of a person. Immutable and thread-safe.
 *
 * <p>Books are kept in rising order, so that two profiles with the same ratings are the same.
 */
public final class Profile {
  private static final int[] NO_AGES = new int[0];

  /** Nobody's ratings: the profile of a reader who has just come in. */
  public static final Profile EMPTY = new Profile(new int[0], new float[0], NO_AGES);

  private final int[] books;
  private final float[] ratings;
  private final int[] ages;

  private Profile(int[] books, float[] ratings, int[] ages) {
    this.books = books;
    this.ratings = ratings;
    this.ages = ages;
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
    return of(books, ratings, NO_AGES);
  }

  /**
   * A profile of ratings that are of different age.
   *
   * @param ages days of each rating before some moment; what counts is how much older than the
   *     newest they are. Empty when not known.
   * @throws IllegalArgumentException as above, or when there are ages but not one for each book
   */
  public static Profile of(int[] books, float[] ratings, int[] ages) {
    if (ages.length != 0 && ages.length != books.length) {
      throw new IllegalArgumentException(
          "profile needs no ages or one for each book, got "
              + books.length
              + " and "
              + ages.length);
    }
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
    int[] sortedAges = new int[ages.length];
    int newest = Arrays.stream(ages).min().orElse(0);
    for (int i = 0; i < cells.length; i++) {
      sortedBooks[i] = (int) (cells[i] >> 32);
      sortedRatings[i] = ratings[(int) cells[i]];
      if (ages.length > 0) {
        sortedAges[i] = ages[(int) cells[i]] - newest;
      }
      if (i > 0 && sortedBooks[i] == sortedBooks[i - 1]) {
        throw new IllegalArgumentException(
            "profile names book number " + sortedBooks[i] + " twice");
      }
    }
    return new Profile(sortedBooks, sortedRatings, sortedAges);
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

  /** Whether it is known how old ratings are. */
  public boolean isTimed() {
    return ages.length > 0;
  }

  /** Days by which the rating of the i-th book is older than the newest one; 0 when not known. */
  public int age(int i) {
    return ages.length == 0 ? 0 : ages[i];
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
    return only(IntStream.range(0, books.length).filter(i -> i != at).toArray());
  }

  /** The same profile without some books; those that are not in it do not matter. */
  public Profile without(List<Integer> left) {
    if (left.isEmpty()) {
      return this;
    }
    Set<Integer> gone = new HashSet<>(left);
    return only(IntStream.range(0, books.length).filter(i -> !gone.contains(books[i])).toArray());
  }

  /**
   * The same profile with some of its books.
   *
   * @param places which ones, each once
   */
  public Profile only(int[] places) {
    int[] someBooks = new int[places.length];
    float[] someRatings = new float[places.length];
    int[] someAges = new int[isTimed() ? places.length : 0];
    for (int i = 0; i < places.length; i++) {
      someBooks[i] = books[places[i]];
      someRatings[i] = ratings[places[i]];
      if (isTimed()) {
        someAges[i] = ages[places[i]];
      }
    }
    return of(someBooks, someRatings, someAges);
  }
}
