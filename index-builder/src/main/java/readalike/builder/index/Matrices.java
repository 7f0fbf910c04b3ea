package readalike.builder.index;

import readalike.builder.clean.ImportedData;
import readalike.builder.clean.Ratings;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.MatrixStorage;
import readalike.engine.catalog.RatingMatrix;

/** From imported columns to the engine's matrix. */
public final class Matrices {
  private Matrices() {}

  static RatingMatrix of(ImportedData data, MatrixStorage storage) {
    return of(data, data.users(), data.bookIds(), storage);
  }

  /**
   * The ratings of one import in the numbers of another; those of users or books unknown there are
   * left out.
   */
  public static RatingMatrix of(ImportedData data, IdMap users, IdMap books) {
    return of(data, users, books, MatrixStorage.HEAP);
  }

  private static RatingMatrix of(
      ImportedData data, IdMap users, IdMap books, MatrixStorage storage) {
    Ratings ratings = data.ratings();
    int[] rows = numbers(data.users(), users);
    int[] columns = numbers(data.bookIds(), books);
    return RatingMatrix.of(
        users.size(),
        books.size(),
        new RatingMatrix.Triples() {
          @Override
          public int size() {
            return ratings.size();
          }

          @Override
          public int row(int position) {
            return rows[ratings.user(position)];
          }

          @Override
          public int column(int position) {
            return columns[ratings.book(position)];
          }

          @Override
          public float value(int position) {
            return ratings.value(position);
          }

          @Override
          public long time(int position) {
            return ratings.time(position);
          }
        },
        storage);
  }

  /** The number of each id in another numbering; -1 where it is unknown there. */
  private static int[] numbers(IdMap from, IdMap to) {
    int[] numbers = new int[from.size()];
    for (int number = 0; number < numbers.length; number++) {
      numbers[number] = to.number(from.id(number)).orElse(-1);
    }
    return numbers;
  }

  /**
   * When each cell of a matrix was rated, in seconds since 1970 and 0 where not known; empty when
   * no rating has a time.
   *
   * @param matrix what {@link #of(ImportedData, IdMap, IdMap)} made of the data for its own users
   * @param books as given there
   */
  public static long[] times(ImportedData data, RatingMatrix matrix, IdMap books) {
    Ratings ratings = data.ratings();
    long[] times = new long[matrix.cells()];
    boolean known = false;
    for (int i = 0; i < ratings.size(); i++) {
      int book = books.number(data.bookIds().id(ratings.book(i))).orElse(-1);
      if (book >= 0) {
        times[matrix.cell(ratings.user(i), book)] = ratings.time(i);
        known |= ratings.time(i) > 0;
      }
    }
    return known ? times : new long[0];
  }
}
