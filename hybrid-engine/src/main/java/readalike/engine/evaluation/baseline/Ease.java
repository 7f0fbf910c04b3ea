package readalike.engine.evaluation.baseline;

import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Ranker;
import readalike.engine.taste.SymmetricInverse;
import readalike.engine.taste.Workers;

/**
 * Embarrassingly shallow autoencoder, linear in the reader's books and in closed form (Steck, WWW
 * 2019): with {@code P} the inverse of {@code X'X + lambda I}, the weight of book i for book j is
 * {@code -P_ij / P_jj}. Takes 4 bytes for each pair of books.
 */
public final class Ease implements Ranker {
  /** So many books take 1.6 GB. */
  private static final int MAX_BOOKS = 20_000;

  private final Evidence evidence;
  private final SymmetricInverse inverse;
  private final int books;

  /**
   * Inverts the matrix.
   *
   * @param ratings users x books
   * @param evidence which of them count
   * @param penalty lambda, above 0
   * @throws IllegalArgumentException when there are more books than fit into memory
   */
  public Ease(RatingMatrix ratings, Evidence evidence, float penalty, Workers workers) {
    if (ratings.columns() > MAX_BOOKS) {
      throw new IllegalArgumentException(
          "EASE needs a matrix over all pairs of books and is limited to "
              + MAX_BOOKS
              + " books, got "
              + ratings.columns()
              + "; leave it out of the models");
    }
    this.evidence = evidence;
    this.books = ratings.columns();
    this.inverse = new SymmetricInverse(books);
    RatingMatrix counted = evidence.of(ratings);
    for (int user = 0; user < counted.rows(); user++) {
      for (int i = counted.start(user); i < counted.start(user + 1); i++) {
        for (int j = counted.start(user); j <= i; j++) {
          inverse.add(counted.column(i), counted.column(j), 1);
        }
      }
    }
    for (int book = 0; book < books; book++) {
      inverse.add(book, book, penalty);
    }
    inverse.invert(workers);
  }

  @Override
  public int[] rank(Profile profile, int n) {
    return BestFirst.unrated(scores(profile), profile, n);
  }

  float[] scores(Profile profile) {
    float[] scores = new float[books];
    for (int book : evidence.of(profile)) {
      inverse.addRow(book, -1, scores);
    }
    for (int book = 0; book < books; book++) {
      scores[book] /= inverse.get(book, book);
    }
    return scores;
  }
}
