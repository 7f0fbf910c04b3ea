package readalike.engine.taste;

import java.util.Arrays;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import readalike.engine.catalog.RatingMatrix;

/**
 * How often two books are read by the same people: the Gram matrix of the ratings' columns, where
 * it is not 0. A rating counts by its {@link Preference#strength}.
 *
 * <p>Only the half above the diagonal is kept, and of each book the row of its strongest
 * neighbours. The pairs of a reader grow with the square of the profile, so that of very long
 * profiles a part is taken, evenly spread, when all pairs would be too many.
 */
final class CoReading {
  /** The most pairs in all; each takes at most four bytes here, as only half of them are kept. */
  private static final long MOST_PAIRS = 100_000_000;

  private final RatingMatrix ratings;
  private final RatingMatrix readersOf;
  private final RankingConfig config;
  private final int longest;
  private final float[] squares;
  private final int[][] aboveBooks;
  private final float[][] aboveSums;
  private final int[][] neighbours;
  private final float[][] neighbourSums;

  private CoReading(RatingMatrix ratings, RatingMatrix readersOf, RankingConfig config) {
    this.ratings = ratings;
    this.readersOf = readersOf;
    this.config = config;
    this.longest = longest(ratings);
    int books = ratings.columns();
    this.squares = new float[books];
    this.aboveBooks = new int[books][];
    this.aboveSums = new float[books][];
    this.neighbours = new int[books][];
    this.neighbourSums = new float[books][];
  }

  /**
   * Counts.
   *
   * @param ratings users x books
   * @param readersOf the same, transposed
   */
  static CoReading of(
      RatingMatrix ratings, RatingMatrix readersOf, RankingConfig config, Workers workers) {
    CoReading counted = new CoReading(ratings, readersOf, config);
    int books = ratings.columns();
    workers.overRows(
        books,
        () ->
            (from, to) -> {
              for (int book = from; book < to; book++) {
                counted.squares[book] = counted.square(book);
              }
            });
    workers.overRows(
        books,
        () -> {
          float[] sums = new float[books];
          int[] touched = new int[books];
          return (from, to) -> {
            for (int book = from; book < to; book++) {
              counted.count(book, sums, touched);
            }
          };
        });
    return counted;
  }

  /** The strongest neighbours of a book, rising. */
  int[] neighbours(int book) {
    return neighbours[book];
  }

  /** How often the book is read together with each of them. */
  float[] sums(int book) {
    return neighbourSums[book];
  }

  /**
   * Writes the lower half of the Gram matrix of some books.
   *
   * @param books rising
   * @param places by book number, 0 everywhere; left as it is found
   * @param penalty added to the diagonal
   * @param gram n x n, row-major
   */
  void lowerHalf(int[] books, int[] places, float penalty, double[] gram) {
    int n = books.length;
    for (int i = 0; i < n; i++) {
      places[books[i]] = i + 1;
      Arrays.fill(gram, i * n, i * n + i, 0);
      gram[i * n + i] = (double) squares[books[i]] + penalty;
    }
    for (int i = 0; i < n; i++) {
      int[] above = aboveBooks[books[i]];
      float[] sums = aboveSums[books[i]];
      for (int at = 0; at < above.length; at++) {
        int place = places[above[at]];
        if (place > 0) {
          gram[(place - 1) * n + i] = sums[at];
        }
      }
    }
    for (int book : books) {
      places[book] = 0;
    }
  }

  private float square(int book) {
    double sum = 0;
    for (int i = readersOf.start(book); i < readersOf.start(book + 1); i++) {
      if (counts(readersOf.column(i), book)) {
        float strength = strength(readersOf, i);
        sum += strength * strength;
      }
    }
    return (float) sum;
  }

  /** One row of the matrix. {@code sums} is all 0 before and after. */
  private void count(int book, float[] sums, int[] touched) {
    int count = 0;
    for (int i = readersOf.start(book); i < readersOf.start(book + 1); i++) {
      int user = readersOf.column(i);
      if (!counts(user, book)) {
        continue;
      }
      float strength = strength(readersOf, i);
      int first = ratings.start(user);
      int size = ratings.count(user);
      for (int j = 0; j < size; j++) {
        if (isTaken(j, size)) {
          int other = ratings.column(first + j);
          float product = strength * strength(ratings, first + j);
          if (product > 0 && sums[other] == 0) {
            touched[count++] = other;
          }
          sums[other] += product;
        }
      }
    }
    sums[book] = 0;
    keep(book, sums, touched, count);
    for (int i = 0; i < count; i++) {
      sums[touched[i]] = 0;
    }
  }

  private void keep(int book, float[] sums, int[] touched, int count) {
    LongHeap best = new LongHeap(Math.max(1, config.items().neighbours()));
    int above = 0;
    for (int i = 0; i < count; i++) {
      int other = touched[i];
      if (sums[other] > 0) {
        // Of equals the lower number stays.
        double score = sums[other] / Math.sqrt(squares[other] + 1);
        best.insertWithOverflow(
            (long) NumericUtils.floatToSortableInt((float) score) << 32
                | (Integer.MAX_VALUE - other));
        above += other > book ? 1 : 0;
      }
    }
    aboveBooks[book] = new int[above];
    aboveSums[book] = new float[above];
    for (int i = count - 1; i >= 0; i--) {
      int other = touched[i];
      if (other > book && sums[other] > 0) {
        aboveBooks[book][--above] = other;
        aboveSums[book][above] = sums[other];
      }
    }
    int[] strongest = new int[best.size()];
    for (int i = 0; i < strongest.length; i++) {
      strongest[i] = Integer.MAX_VALUE - (int) best.pop();
    }
    Arrays.sort(strongest);
    neighbours[book] = strongest;
    neighbourSums[book] = new float[strongest.length];
    for (int i = 0; i < strongest.length; i++) {
      neighbourSums[book][i] = sums[strongest[i]];
    }
  }

  private float strength(RatingMatrix matrix, int cell) {
    return config.strength(matrix.value(cell), matrix.age(cell));
  }

  /** Whether a rating is one of those that are taken of its reader. */
  private boolean counts(int user, int book) {
    int size = ratings.count(user);
    return size <= longest || isTaken(ratings.cell(user, book) - ratings.start(user), size);
  }

  private boolean isTaken(int place, int size) {
    return size <= longest || (long) (place + 1) * longest / size > (long) place * longest / size;
  }

  /** The longest profile that is taken whole. */
  private static int longest(RatingMatrix ratings) {
    int low = 1;
    int high = ratings.columns();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      long pairs = 0;
      for (int user = 0; user < ratings.rows(); user++) {
        long taken = Math.min(ratings.count(user), middle);
        pairs += taken * taken;
      }
      if (pairs <= MOST_PAIRS) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
