package readalike.builder.benchmark;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import readalike.engine.catalog.MatrixDraft;
import readalike.engine.catalog.MatrixStorage;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.taste.Workers;

/**
 * Made-up ratings with realistic long tails: readers' activity and books' popularity follow power
 * laws, and each reader keeps mostly to a few of the {@value #GENRES} genres and likes those
 * better. Each reader has a random stream of their own, so the same seed gives the same ratings for
 * any number of threads. Straight into the matrix: eight bytes a rating and nothing besides.
 *
 * @param shape how many there are
 * @param seed of all draws
 */
public record SyntheticRatings(RatingsShape shape, long seed) {
  static final int GENRES = 64;
  private static final int GENRES_OF_A_READER = 4;

  /** Share of a reader's books that come from the reader's own genres. */
  private static final double LOYALTY = 0.75;

  /** Two fifths of all ratings fall on a twentieth of the books, about as in public data sets. */
  private static final PowerLaw POPULARITY = new PowerLaw(2, 0.9);

  private static final PowerLaw ACTIVITY = new PowerLaw(20, 0.95);

  /** Draws of books that turn out to be read already, after which any unread book will do. */
  private static final int PATIENCE = 30;

  /** Makes the matrix in arrays, readers x books, on a scale of five stars. */
  public RatingMatrix generate(Workers workers) {
    return generate(workers, MatrixStorage.HEAP);
  }

  /** The same, lying where the storage says. */
  public RatingMatrix generate(Workers workers, MatrixStorage storage) {
    int[] starts = starts();
    MatrixDraft draft = new MatrixDraft(shape.books(), starts, false, storage);
    workers.overRows(
        shape.readers(),
        () -> {
          BitSet read = new BitSet(shape.books());
          return (from, to) -> {
            for (int reader = from; reader < to; reader++) {
              fill(reader, starts[reader], starts[reader + 1], read, draft);
            }
          };
        });
    return draft.finished();
  }

  /** Where each reader's ratings start; the readers' activities stand in a random order. */
  private int[] starts() {
    int readers = shape.readers();
    int most = Math.max(1, shape.books() / 4);
    int spare = shape.ratings() - readers;
    int[] counts = new int[readers];
    long given = 0;
    for (int rank = 0; rank < readers; rank++) {
      long upTo = Math.round(spare * ACTIVITY.shareBelow(rank + 1.0, readers));
      counts[rank] = 1 + (int) (upTo - given);
      given = upTo;
    }
    spread(counts, most);
    shuffle(counts, new SplittableRandom(seed));
    int[] starts = new int[readers + 1];
    for (int reader = 0; reader < readers; reader++) {
      starts[reader + 1] = starts[reader] + counts[reader];
    }
    return starts;
  }

  /** Hands what is above the most that one reader can have to the next ones. */
  private static void spread(int[] counts, int most) {
    int left = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < counts.length; i++) {
        int wanted = counts[i] + left;
        counts[i] = Math.min(wanted, most);
        left = wanted - counts[i];
      }
    }
  }

  private static void shuffle(int[] numbers, SplittableRandom random) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = kept;
    }
  }

  private void fill(int reader, int from, int to, BitSet read, MatrixDraft draft) {
    int[] books = new int[to - from];
    SplittableRandom random = new SplittableRandom(seed * 31 + reader * 0x9E3779B97F4A7C15L);
    int[] genres = random.ints(GENRES_OF_A_READER, 0, GENRES).toArray();
    for (int i = 0; i < books.length; i++) {
      int book = draw(random, genres);
      for (int miss = 0; read.get(book) && miss < PATIENCE; miss++) {
        book = draw(random, genres);
      }
      if (read.get(book)) {
        book = nextUnread(read, random.nextInt(shape.books()));
      }
      read.set(book);
      books[i] = book;
    }
    for (int book : books) {
      read.clear(book);
    }
    Arrays.sort(books);
    for (int i = 0; i < books.length; i++) {
      draft.set(from + i, books[i], stars(random, isOneOf(books[i] % GENRES, genres)), 0);
    }
  }

  private int draw(SplittableRandom random, int[] genres) {
    int books = shape.books();
    if (random.nextDouble() >= LOYALTY || books < 4 * GENRES) {
      return POPULARITY.rankAt(random.nextDouble(), books);
    }
    // Book b is of genre b % GENRES, so each genre has its own long tail.
    int genre = genres[random.nextInt(genres.length)];
    return POPULARITY.rankAt(random.nextDouble(), books / GENRES) * GENRES + genre;
  }

  private int nextUnread(BitSet read, int from) {
    int book = read.nextClearBit(from);
    return book < shape.books() ? book : read.nextClearBit(0);
  }

  private static boolean isOneOf(int genre, int[] genres) {
    for (int own : genres) {
      if (own == genre) {
        return true;
      }
    }
    return false;
  }

  private static float stars(SplittableRandom random, boolean own) {
    return Math.clamp(Math.round((own ? 4.1 : 3.3) + random.nextGaussian() * 0.9), 1, 5);
  }
}
