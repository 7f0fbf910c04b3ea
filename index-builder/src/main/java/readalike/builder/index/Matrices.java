package readalike.builder.index;

import java.util.Arrays;
import readalike.builder.clean.ImportedData;
import readalike.builder.clean.Ratings;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.RatingMatrix;

/** From imported columns to the engine's matrix. */
public final class Matrices {
  private Matrices() {}

  public static RatingMatrix of(ImportedData data) {
    return of(data, data.users(), data.bookIds());
  }

  /**
   * The ratings of one import in the numbers of another; those of users or books unknown there are
   * left out.
   */
  public static RatingMatrix of(ImportedData data, IdMap users, IdMap books) {
    Ratings ratings = data.ratings();
    int[] rows = new int[ratings.size()];
    int[] columns = new int[ratings.size()];
    float[] values = new float[ratings.size()];
    int count = 0;
    for (int i = 0; i < ratings.size(); i++) {
      int user = users.number(data.users().id(ratings.user(i))).orElse(-1);
      int book = books.number(data.bookIds().id(ratings.book(i))).orElse(-1);
      if (user >= 0 && book >= 0) {
        rows[count] = user;
        columns[count] = book;
        values[count++] = ratings.value(i);
      }
    }
    return RatingMatrix.of(
        users.size(),
        books.size(),
        Arrays.copyOf(rows, count),
        Arrays.copyOf(columns, count),
        Arrays.copyOf(values, count));
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
