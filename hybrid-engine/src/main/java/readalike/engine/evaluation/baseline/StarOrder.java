package readalike.engine.evaluation.baseline;

import java.util.function.IntToDoubleFunction;
import readalike.engine.catalog.Profile;
import readalike.engine.evaluation.Ranker;
import readalike.engine.evaluation.StarPredictor;

/**
 * Books by their predicted stars: shows why ranking is another question than rating (Cremonesi,
 * Koren, Turrin, RecSys 2010).
 *
 * @param predictor predicts the stars
 * @param books size of the catalogue
 */
public record StarOrder(StarPredictor predictor, int books) implements Ranker {
  @Override
  public int[] rank(Profile profile, int n) {
    IntToDoubleFunction estimates = predictor.estimates(profile);
    float[] scores = new float[books];
    for (int book = 0; book < books; book++) {
      scores[book] = (float) estimates.applyAsDouble(book);
    }
    return BestFirst.unrated(scores, profile, n);
  }
}
