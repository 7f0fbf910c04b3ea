package readalike.builder.release;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Split;
import readalike.engine.evaluation.split.ById;
import readalike.engine.evaluation.split.StableHash;
import readalike.engine.evaluation.split.TimedRatings;

/**
 * The tenth of the ratings that a build trains its validation models without: the weights of the
 * blend are learnt on the one part of it, and the build is measured on that of other readers.
 *
 * @param users ids of the rows
 * @param books ids of the columns
 * @param learning to learn the blend on
 * @param measuring to measure with, of up to a thousand readers
 */
public record HeldBack(IdMap users, IdMap books, Split learning, Split measuring) {
  private static final double SHARE = 0.1;
  private static final double MOST_OF_READERS = 0.25;
  private static final double MOST_READERS = 1000;

  /** Chooses by the ids alone, so that the next build chooses the same. */
  public static HeldBack of(IdMap users, List<Book> books, RatingMatrix ratings) {
    IdMap bookIds = new IdMap(books.stream().map(Book::id).toList());
    ById plan = new ById(users, bookIds, SHARE);
    Split split = plan.split(new TimedRatings(ratings));
    double panel = Math.min(MOST_OF_READERS, MOST_READERS / Math.max(1, users.size()));
    return new HeldBack(
        users, bookIds, plan.ofReaders(split, panel, false), plan.ofReaders(split, panel, true));
  }

  /** Stands for a reader and the books held back from them, without naming either. */
  String key(int user) {
    RatingMatrix hidden = measuring.test();
    long[] hashes = new long[hidden.count(user)];
    for (int i = 0; i < hashes.length; i++) {
      int cell = hidden.start(user) + i;
      hashes[i] = StableHash.of(books.id(hidden.column(cell)) + " " + hidden.value(cell));
    }
    // Books have other numbers in another build, so their order must not count.
    Arrays.sort(hashes);
    long key = StableHash.of(users.id(user));
    for (long hash : hashes) {
      key = StableHash.mixed(key ^ hash);
    }
    return HexFormat.of().toHexDigits(key);
  }
}
