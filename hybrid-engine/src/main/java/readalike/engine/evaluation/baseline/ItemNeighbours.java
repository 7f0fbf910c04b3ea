package readalike.engine.evaluation.baseline;

import java.util.Arrays;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Ranker;
import readalike.engine.taste.Workers;

/**
 * A book is as good as its similarity to the books of the reader, each of which votes for its 100
 * nearest (Sarwar et al., "Item-based collaborative filtering", WWW 2001).
 */
public final class ItemNeighbours implements Ranker {
  private static final int NEIGHBOURS = 100;

  private final Evidence evidence;
  private final int[][] neighbours;
  private final float[][] similarities;

  /**
   * Finds the neighbours of each book.
   *
   * @param ratings users x books
   * @param evidence which of them count
   * @param weighting what the similarity is
   */
  public ItemNeighbours(
      RatingMatrix ratings, Evidence evidence, Weighting weighting, Workers workers) {
    this.evidence = evidence;
    int books = ratings.columns();
    this.neighbours = new int[books][];
    this.similarities = new float[books][];
    RatingMatrix counted = evidence.of(ratings);
    RatingMatrix readersOf = counted.transpose();
    double[] readers = weighting.readers(counted);
    double[] factors = weighting.books(readersOf, readers);
    workers.overRows(
        books,
        () -> {
          double[] shared = new double[books];
          return (from, to) -> {
            for (int book = from; book < to; book++) {
              share(counted, readersOf, readers, book, shared);
              keepNearest(book, shared, factors);
              Arrays.fill(shared, 0);
            }
          };
        });
  }

  private static void share(
      RatingMatrix ratings, RatingMatrix readersOf, double[] readers, int book, double[] shared) {
    for (int i = readersOf.start(book); i < readersOf.start(book + 1); i++) {
      int user = readersOf.column(i);
      double weight = readers[user] * readers[user];
      for (int j = ratings.start(user); j < ratings.start(user + 1); j++) {
        shared[ratings.column(j)] += weight;
      }
    }
  }

  private void keepNearest(int book, double[] shared, double[] factors) {
    LongHeap best = new LongHeap(NEIGHBOURS);
    for (int other = 0; other < shared.length; other++) {
      if (other != book && shared[other] > 0) {
        // Of equal ones the lower number is nearer, so the number is turned round.
        int score = NumericUtils.floatToSortableInt((float) (shared[other] * factors[other]));
        best.insertWithOverflow((long) score << 32 | (Integer.MAX_VALUE - other));
      }
    }
    int[] nearest = new int[best.size()];
    for (int place = nearest.length - 1; place >= 0; place--) {
      nearest[place] = Integer.MAX_VALUE - (int) best.pop();
    }
    neighbours[book] = nearest;
    similarities[book] = new float[nearest.length];
    for (int i = 0; i < nearest.length; i++) {
      similarities[book][i] = (float) (shared[nearest[i]] * factors[nearest[i]] * factors[book]);
    }
  }

  @Override
  public int[] rank(Profile profile, int n) {
    float[] scores = new float[neighbours.length];
    for (int book : evidence.of(profile)) {
      for (int j = 0; j < neighbours[book].length; j++) {
        scores[neighbours[book][j]] += similarities[book][j];
      }
    }
    BestFirst.zeroToMissing(scores);
    return BestFirst.unrated(scores, profile, n);
  }
}
