package readalike.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.taste.Factors;
import readalike.engine.taste.RatingConfig;
import readalike.engine.taste.RatingModel;
import readalike.engine.taste.ReaderPrior;
import readalike.engine.taste.Spread;

final class RatingEvaluationTest {
  private static final RatingMatrix NONE = matrix(new int[0], new int[0]);

  /**
   * The books get 4 and 2 on average and are alike; readers differ by nothing but level, and nine
   * times as much as a rating does. Intervals reach 1 star down and half a star up.
   */
  private static final RatingModel MODEL =
      new RatingModel(
          new float[] {4, 2},
          new float[] {1, 1},
          new Factors(3, new float[] {0, 1, 0, 0, 1, 0}),
          new ReaderPrior(1, 9),
          new Spread(new float[7], -1, 0.5f),
          new RatingConfig(1, 1, 1, 1, 0, 0, RatingScale.FIVE_STARS, 1));

  /** The errors are -1 (4 for 5) and 1 (2 for 1) and 0: squares 2 / 3, absolutes 2 / 3. */
  @Test
  void errorsAreAveragedOverTheTestRatings() {
    RatingEvaluation figures =
        RatingEvaluation.of(
            MODEL, new Split(NONE, matrix(new int[] {0, 0, 1}, new int[] {0, 1, 0}, 5, 1, 4)));
    assertThat(figures.ratings()).isEqualTo(3);
    assertThat(figures.rmse()).isCloseTo(Math.sqrt(2 / 3.0), within(1e-6));
    assertThat(figures.mae()).isCloseTo(2 / 3.0, within(1e-6));
  }

  /** The reader gave 5 where 4 was due; nine tenths of that are held to be their level. */
  @Test
  void theReaderIsKnownFromTheTrainingPart() {
    RatingEvaluation figures =
        RatingEvaluation.of(
            MODEL,
            new Split(
                matrix(new int[] {0}, new int[] {0}, 5), matrix(new int[] {0}, new int[] {1}, 3)));
    assertThat(figures.mae()).isCloseTo(0.1, within(1e-5));
  }

  /** 3 to 4.5 holds 3 and 4 but not 5; 1 to 2.5 holds 1. */
  @Test
  void coverageIsTheShareOfRatingsWithinTheirInterval() {
    RatingEvaluation figures =
        RatingEvaluation.of(
            MODEL,
            new Split(NONE, matrix(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, 5, 1, 3, 2)));
    assertThat(figures.coverage()).isEqualTo(0.75);
  }

  @Test
  void withoutTestRatingsThereIsNoFigure() {
    RatingEvaluation figures = RatingEvaluation.of(MODEL, new Split(NONE, NONE));
    assertThat(figures.ratings()).isZero();
    assertThat(figures.rmse()).isNaN();
    assertThat(figures.mae()).isNaN();
    assertThat(figures.coverage()).isNaN();
  }

  private static RatingMatrix matrix(int[] users, int[] books, float... values) {
    return RatingMatrix.of(2, 2, users, books, values);
  }
}
