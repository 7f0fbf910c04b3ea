package readalike.engine.taste;

import readalike.engine.catalog.Profile;

/**
 * How much each book of one profile adds to the preference for another book.
 *
 * <p>At the minimum of the ridge problem the reader's vector is a weighted sum of the rated books'
 * vectors, {@code x = M^-1 sum_j w_j (t_j - x.y_j) y_j}, so a dot product with a book falls apart
 * into one term for each of them; the weights between books are such terms already. What does not
 * depend on the other book is reckoned once. Immutable.
 */
public final class TasteShares {
  private final RankingModel model;
  private final Profile profile;
  private final float[] diagonal;
  private final double[] weightedMisses;

  /**
   * Prepares the shares of a profile.
   *
   * @param vector the profile's vector, from {@link RankingModel#foldIn}
   * @param diagonal of M
   */
  TasteShares(RankingModel model, Profile profile, float[] vector, float[] diagonal) {
    this.model = model;
    this.profile = profile;
    this.diagonal = diagonal;
    this.weightedMisses = new double[profile.size()];
    RankingConfig config = model.config();
    for (int j = 0; j < weightedMisses.length; j++) {
      float rating = profile.rating(j);
      double miss =
          config.preference().target(rating, config.scale())
              - model.preference(vector, profile.book(j));
      weightedMisses[j] = config.weight(rating, profile.age(j)) * miss;
    }
  }

  /**
   * What speaks for a book, and against it.
   *
   * @param book the number of the book to explain
   * @return one share for each book of the profile, in its order; they add up to the preference
   */
  public double[] of(int book) {
    float[] cells = model.books().cells();
    int rank = diagonal.length;
    float[] turned = new float[rank];
    for (int d = 0; d < rank; d++) {
      turned[d] = cells[book * rank + d] / diagonal[d];
    }
    double[] shares = new double[weightedMisses.length];
    for (int j = 0; j < shares.length; j++) {
      int rated = profile.book(j);
      shares[j] =
          weightedMisses[j] * Kernels.dot(turned, 0, cells, rated * rank, rank)
              + (double) model.itemScale(profile, j) * model.items().between(rated, book);
    }
    return shares;
  }
}
