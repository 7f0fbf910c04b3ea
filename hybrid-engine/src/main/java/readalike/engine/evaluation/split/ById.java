package readalike.engine.evaluation.split;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Split;

/**
 * Holds out a share of each reader's ratings by the ids of reader and book alone: the same ones
 * again when ratings of other readers come in, whatever numbers the ids get, so that two builds can
 * be compared on ratings that neither was shown. Readers with fewer than five ratings stay wholly
 * in the training part.
 *
 * @param users ids of the rows
 * @param books ids of the columns
 * @param share between 0 and 1, exclusive
 */
public record ById(IdMap users, IdMap books, double share) implements SplitPlan {
  private static final int MIN_RATINGS = 5;

  public ById {
    SplitPlan.checkedShare(share);
  }

  @Override
  public Split split(TimedRatings ratings) {
    RatingMatrix matrix = ratings.ratings();
    if (users.size() != matrix.rows() || books.size() != matrix.columns()) {
      throw new IllegalArgumentException(
          "there must be ids of "
              + matrix.rows()
              + " users and "
              + matrix.columns()
              + " books, got "
              + users.size()
              + " and "
              + books.size());
    }
    long[] bookHashes = books.ids().stream().mapToLong(StableHash::of).toArray();
    boolean[] held = new boolean[matrix.cells()];
    for (int user = 0; user < matrix.rows(); user++) {
      if (matrix.count(user) >= MIN_RATINGS) {
        long reader = StableHash.of(users.id(user));
        IntStream.range(matrix.start(user), matrix.start(user + 1))
            .boxed()
            .sorted(
                Comparator.comparingLong(
                    (Integer cell) -> StableHash.mixed(reader ^ bookHashes[matrix.column(cell)])))
            .limit(Math.round(matrix.count(user) * share))
            .forEach(cell -> held[cell] = true);
      }
    }
    return Split.holding(matrix, held);
  }

  /** Of the ratings held out, those of a share of the readers; chosen by their ids alone too. */
  public Split ofReaders(Split split, double panel, boolean inside) {
    boolean[] panelists = new boolean[users.size()];
    for (int user = 0; user < panelists.length; user++) {
      panelists[user] = StableHash.share(users.id(user)) < panel;
    }
    RatingMatrix test = split.test();
    boolean[] chosen = new boolean[test.cells()];
    for (int user = 0; user < test.rows(); user++) {
      Arrays.fill(chosen, test.start(user), test.start(user + 1), panelists[user] == inside);
    }
    return new Split(split.train(), test.where(cell -> chosen[cell]));
  }
}
