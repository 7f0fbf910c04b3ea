package readalike.engine.evaluation.baseline;

import java.util.Comparator;
import java.util.stream.IntStream;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Ranker;

/**
 * A book is as good as the readers alike who have it: the 100 readers with the most similar shelves
 * vote, by the cosine of the shelves with rare books counting more, {@code ln(readers) - ln(1 +
 * readers of the book)} (Herlocker, Konstan, Borchers, Riedl, SIGIR 1999; weights as for items).
 */
public final class UserNeighbours implements Ranker {
  private static final int NEIGHBOURS = 100;

  private final Evidence evidence;
  private final RatingMatrix ratings;
  private final RatingMatrix readersOf;
  private final double[] books;
  private final double[] factors;

  /**
   * Weighs books and readers.
   *
   * @param ratings users x books
   * @param evidence which of them count
   */
  public UserNeighbours(RatingMatrix ratings, Evidence evidence) {
    this.evidence = evidence;
    this.ratings = evidence.of(ratings);
    this.readersOf = this.ratings.transpose();
    this.books = Weighting.TF_IDF.readers(readersOf);
    this.factors = Weighting.TF_IDF.books(this.ratings, books);
  }

  @Override
  public int[] rank(Profile profile, int n) {
    double[] similarities = new double[ratings.rows()];
    for (int book : evidence.of(profile)) {
      double weight = books[book] * books[book];
      for (int i = readersOf.start(book); i < readersOf.start(book + 1); i++) {
        int reader = readersOf.column(i);
        similarities[reader] += weight * factors[reader];
      }
    }
    // A known reader is the nearest of all, but votes for rated books alone, which are not ranked.
    int[] nearest =
        IntStream.range(0, similarities.length)
            .filter(reader -> similarities[reader] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer reader) -> -similarities[reader]))
            .limit(NEIGHBOURS + 1)
            .mapToInt(Integer::intValue)
            .toArray();
    float[] scores = new float[ratings.columns()];
    for (int reader : nearest) {
      for (int j = ratings.start(reader); j < ratings.start(reader + 1); j++) {
        scores[ratings.column(j)] += (float) similarities[reader];
      }
    }
    BestFirst.zeroToMissing(scores);
    return BestFirst.unrated(scores, profile, n);
  }
}
