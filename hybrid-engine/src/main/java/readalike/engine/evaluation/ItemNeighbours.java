package readalike.engine.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.taste.Workers;

/**
 * The classic baseline: a book is as good as its similarity to the books that the reader liked, by
 * the cosine of who liked both, each book keeping its 100 nearest (Sarwar et al., "Item-based
 * collaborative filtering", WWW 2001). Readers are weighted by tf-idf, so that readers of
 * everything count less.
 */
public final class ItemNeighbours implements Ranker {
  private static final int NEIGHBOURS = 100;

  private final float likedFrom;
  private final int books;
  private final int[][] neighbours;
  private final float[][] similarities;

  /**
   * Finds the neighbours of each book.
   *
   * @param ratings users x books
   * @param likedFrom ratings below do not count
   */
  public ItemNeighbours(RatingMatrix ratings, float likedFrom, Workers workers) {
    this.likedFrom = likedFrom;
    this.books = ratings.columns();
    this.neighbours = new int[books][];
    this.similarities = new float[books][];
    RatingMatrix readersOf = ratings.transpose();
    double[] readerWeights = readerWeights(ratings);
    double[] norms = norms(readersOf, readerWeights);
    workers.overRows(
        books,
        () -> {
          double[] shared = new double[books];
          return (from, to) -> {
            for (int book = from; book < to; book++) {
              share(ratings, readersOf, readerWeights, book, shared);
              keepNearest(book, shared, norms);
              Arrays.fill(shared, 0);
            }
          };
        });
  }

  private static double[] readerWeights(RatingMatrix ratings) {
    double[] weights = new double[ratings.rows()];
    for (int user = 0; user < weights.length; user++) {
      double idf = Math.log((double) ratings.columns() / (1 + ratings.count(user)));
      weights[user] = Math.max(idf, 0) * Math.max(idf, 0);
    }
    return weights;
  }

  private double[] norms(RatingMatrix readersOf, double[] readerWeights) {
    double[] norms = new double[books];
    for (int book = 0; book < books; book++) {
      double squares = 0;
      for (int i = readersOf.start(book); i < readersOf.start(book + 1); i++) {
        squares += readersOf.value(i) >= likedFrom ? readerWeights[readersOf.column(i)] : 0;
      }
      norms[book] = Math.sqrt(squares);
    }
    return norms;
  }

  private void share(
      RatingMatrix ratings,
      RatingMatrix readersOf,
      double[] readerWeights,
      int book,
      double[] shared) {
    for (int i = readersOf.start(book); i < readersOf.start(book + 1); i++) {
      if (readersOf.value(i) >= likedFrom) {
        int user = readersOf.column(i);
        for (int j = ratings.start(user); j < ratings.start(user + 1); j++) {
          if (ratings.value(j) >= likedFrom) {
            shared[ratings.column(j)] += readerWeights[user];
          }
        }
      }
    }
  }

  private void keepNearest(int book, double[] shared, double[] norms) {
    int[] nearest =
        IntStream.range(0, books)
            .filter(other -> other != book && shared[other] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer other) -> -shared[other] / norms[other]))
            .limit(NEIGHBOURS)
            .mapToInt(Integer::intValue)
            .toArray();
    neighbours[book] = nearest;
    similarities[book] = new float[nearest.length];
    for (int i = 0; i < nearest.length; i++) {
      similarities[book][i] = (float) (shared[nearest[i]] / (norms[nearest[i]] * norms[book]));
    }
  }

  @Override
  public int[] rank(Profile profile, int n) {
    double[] scores = new double[books];
    for (int i = 0; i < profile.size(); i++) {
      if (profile.rating(i) >= likedFrom) {
        int book = profile.book(i);
        for (int j = 0; j < neighbours[book].length; j++) {
          scores[neighbours[book][j]] += similarities[book][j];
        }
      }
    }
    return IntStream.range(0, books)
        .filter(book -> scores[book] > 0 && !profile.contains(book))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer book) -> -scores[book]))
        .limit(n)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
