package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SpreadTest {
  private static final int RATINGS = 5000;

  /** Skewed errors, whose scale is exp(trait / 2). */
  private static double error(SplittableRandom random, double trait) {
    double normal = random.nextGaussian();
    return (normal > 0 ? normal : 2 * normal) * Math.exp(trait / 2);
  }

  private static Spread learn(int ratings) {
    SplittableRandom random = new SplittableRandom(4);
    double[][] traits = new double[ratings][];
    double[] errors = new double[ratings];
    for (int i = 0; i < ratings; i++) {
      traits[i] = new double[] {1, random.nextDouble(-2, 2)};
      errors[i] = error(random, traits[i][1]);
    }
    return Spread.of(traits, errors);
  }

  /** Half of the squares are of deviation 1, half of deviation 2: (1 + 4) / 2. */
  @Test
  void theLogarithmOfTheVarianceIsFound() {
    assertThat(learn(RATINGS).coefficients())
        .containsExactly(new float[] {(float) Math.log(2.5), 1}, within(0.1f));
  }

  @Test
  void newErrorsAreCoveredAsOftenAsPromisedWhereverTheirTraitLies() {
    Spread spread = learn(RATINGS);
    SplittableRandom random = new SplittableRandom(77);
    for (double trait = -2; trait <= 2; trait++) {
      Interval interval = spread.around(3, new double[] {1, trait});
      int inside = 0;
      for (int i = 0; i < RATINGS; i++) {
        inside += interval.contains(3 + error(random, trait)) ? 1 : 0;
      }
      assertThat((double) inside / RATINGS).isCloseTo(Spread.COVERAGE, within(0.03));
    }
  }

  @Test
  void oneErrorIsEnoughForAFiniteInterval() {
    Interval interval = learn(1).around(3, new double[] {1, 2});
    assertThat(interval.high() - interval.low()).isBetween(0.0, 100.0);
  }

  @Test
  void errorsOfZeroGiveNarrowIntervals() {
    Interval interval =
        Spread.of(new double[][] {{1}, {1}}, new double[2]).around(3, new double[] {1});
    assertThat(interval).isEqualTo(new Interval(3, 3));
  }

  @Test
  void endsInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> new Spread(new float[7], 1, -1)).hasMessageContaining("1.0 to -1.0");
    assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("2.0 to 1.0");
  }
}
