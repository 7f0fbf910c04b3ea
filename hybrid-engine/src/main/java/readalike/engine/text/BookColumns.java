package readalike.engine.text;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import readalike.engine.format.BookFields;

/**
 * What sorting asks of every match, read once. Immutable, thread-safe; each array is indexed by
 * book number.
 */
final class BookColumns {
  /** The value of a book without one: below all others, yet a number. */
  static final float NONE = Integer.MIN_VALUE;

  private final int[] works;
  private final float[] ratingCounts;
  private final float[] ratings;
  private final float[] years;
  private final int mostRatings;
  private final int sharedWorkCount;

  /** For each book the number of its work among those of several editions, or -1. */
  private final int[] sharedWorks;

  BookColumns(LeafReader books) throws IOException {
    int size = books.maxDoc();
    SortedDocValues work = DocValues.getSorted(books, BookFields.WORK);
    NumericDocValues count = DocValues.getNumeric(books, BookFields.RATING_COUNT);
    NumericDocValues mean = DocValues.getNumeric(books, BookFields.MEAN_RATING);
    SortedNumericDocValues year = DocValues.getSortedNumeric(books, BookFields.YEAR);
    works = new int[size];
    ratingCounts = new float[size];
    float[] means = new float[size];
    years = new float[size];
    for (int book = 0; book < size; book++) {
      work.advanceExact(book);
      works[book] = work.ordValue();
      ratingCounts[book] = count.advanceExact(book) ? count.longValue() : 0;
      means[book] =
          mean.advanceExact(book) ? Float.intBitsToFloat((int) mean.longValue()) : Float.NaN;
      years[book] = year.advanceExact(book) ? year.nextValue() : NONE;
    }
    sharedWorks = new int[size];
    sharedWorkCount = numberSharedWorks(work.getValueCount());
    mostRatings = (int) max(ratingCounts);
    ratings = damped(ratingCounts, means);
  }

  private int numberSharedWorks(int workCount) {
    int[] editions = new int[workCount];
    for (int work : works) {
      editions[work]++;
    }
    int[] numbers = new int[workCount];
    int shared = 0;
    for (int work = 0; work < workCount; work++) {
      numbers[work] = editions[work] > 1 ? shared++ : -1;
    }
    for (int book = 0; book < works.length; book++) {
      sharedWorks[book] = numbers[works[book]];
    }
    return shared;
  }

  /**
   * Each mean as if the book had, besides its own ratings, those of an average book: else one five
   * would beat a thousand.
   */
  private static float[] damped(float[] counts, float[] means) {
    double sum = 0;
    double ratings = 0;
    int rated = 0;
    for (int book = 0; book < counts.length; book++) {
      if (isRated(counts[book], means[book])) {
        sum += (double) counts[book] * means[book];
        ratings += counts[book];
        rated++;
      }
    }
    float[] damped = new float[counts.length];
    Arrays.fill(damped, NONE);
    double usualCount = rated == 0 ? 0 : ratings / rated;
    double usualSum = rated == 0 ? 0 : sum / rated;
    for (int book = 0; book < counts.length; book++) {
      if (isRated(counts[book], means[book])) {
        damped[book] =
            (float)
                (((double) counts[book] * means[book] + usualSum) / (counts[book] + usualCount));
      }
    }
    return damped;
  }

  private static boolean isRated(float count, float mean) {
    return count > 0 && !Float.isNaN(mean);
  }

  private static float max(float[] values) {
    float max = 0;
    for (float value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  int size() {
    return works.length;
  }

  /** A number that all editions of the book's work share. */
  int work(int book) {
    return works[book];
  }

  /**
   * The number of the book's work among those of several editions, below {@link #sharedWorkCount};
   * -1 where the book is the only one.
   */
  int sharedWork(int book) {
    return sharedWorks[book];
  }

  int sharedWorkCount() {
    return sharedWorkCount;
  }

  float ratingCount(int book) {
    return ratingCounts[book];
  }

  /** The number of ratings of the most rated book. */
  int mostRatings() {
    return mostRatings;
  }

  /**
   * By what a result is sorted, higher first.
   *
   * @param score the relevance of the book, taste included
   */
  float key(SearchRequest.Sort sort, int book, float score) {
    return switch (sort) {
      case RELEVANCE, FOR_ME -> score;
      case POPULARITY -> ratingCounts[book];
      case RATING -> ratings[book];
      case NEWEST -> years[book];
    };
  }
}
