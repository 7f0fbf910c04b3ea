package readalike.engine.evaluation.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SignificanceTest {
  /** The mean of 400 draws of 0 or 1 has a deviation of 0.025: 1.96 of them to either side. */
  @Test
  void theIntervalIsThatOfTheNormalApproximation() {
    double[] values = new double[400];
    Arrays.fill(values, 0, 200, 1);
    MeanInterval interval = new Bootstrap(4000, 1).of(values);
    assertThat(interval.mean()).isEqualTo(0.5);
    assertThat(interval.low()).isCloseTo(0.5 - 0.049, within(0.004));
    assertThat(interval.high()).isCloseTo(0.5 + 0.049, within(0.004));
  }

  @Test
  void valuesThatAreNotDefinedAreLeftOut() {
    MeanInterval interval = new Bootstrap(100, 1).of(new double[] {3, Double.NaN, 3});
    assertThat(interval).isEqualTo(new MeanInterval(3, 3, 3));
    assertThat(new Bootstrap(100, 1).of(new double[0]).mean()).isNaN();
  }

  @Test
  void theSeedDecides() {
    double[] values = new SplittableRandom(3).doubles(50).toArray();
    assertThat(new Bootstrap(200, 5).of(values)).isEqualTo(new Bootstrap(200, 5).of(values));
    assertThat(new Bootstrap(200, 5).of(values)).isNotEqualTo(new Bootstrap(200, 6).of(values));
  }

  /** All signs of ten equal differences are alike in 2 of 1024 cases. */
  @Test
  void pIsTheShareOfSignsThatReachTheDifference() {
    double[] better = new double[10];
    Arrays.fill(better, 1);
    PairedTest.Outcome outcome = new PairedTest(100_000, 7).compare(better, new double[10]);
    assertThat(outcome.difference()).isEqualTo(1);
    assertThat(outcome.p()).isCloseTo(2 / 1024.0, within(0.0006));
  }

  @Test
  void modelsThatAreAlikeDoNotDiffer() {
    double[] values = new SplittableRandom(1).doubles(300).toArray();
    assertThat(new PairedTest(1000, 1).compare(values, values).p()).isEqualTo(1);
    assertThat(new PairedTest(1000, 1).compare(new double[0], new double[0]).readers()).isZero();
  }

  /** Were the models alike, p would be below 0.1 in a tenth of all cases. */
  @Test
  void falseAlarmsAreAsRareAsPSays() {
    SplittableRandom random = new SplittableRandom(11);
    int alarms = 0;
    for (int run = 0; run < 300; run++) {
      double[] first = random.doubles(40).toArray();
      double[] second = random.doubles(40).toArray();
      alarms += new PairedTest(300, run).compare(first, second).p() <= 0.1 ? 1 : 0;
    }
    assertThat(alarms).isBetween(15, 48);
  }

  @Test
  void readersWithoutAMeasureAreNoPair() {
    PairedTest.Outcome outcome =
        new PairedTest(100, 1).compare(new double[] {1, Double.NaN}, new double[] {0, 5});
    assertThat(outcome.readers()).isEqualTo(1);
    assertThat(outcome.difference()).isEqualTo(1);
  }

  /** Holm's own steps: 0.01 * 4, 0.02 * 3, then 0.03 * 2 and 0.04 * 1, which may not fall. */
  @Test
  void manyComparisonsAreCorrectedStepByStep() {
    assertThat(Holm.adjust(new double[] {0.04, 0.01, 0.03, 0.02}))
        .containsExactly(new double[] {0.06, 0.04, 0.06, 0.06}, within(1e-12));
    assertThat(Holm.adjust(new double[] {0.9, 0.8})).containsExactly(1, 1);
    assertThat(Holm.adjust(new double[0])).isEmpty();
  }

  @Test
  void tooFewResamplesAndUnequalPairsAreRefused() {
    assertThatThrownBy(() -> new Bootstrap(99, 1)).hasMessageContaining("got 99");
    assertThatThrownBy(() -> new PairedTest(1, 1)).hasMessageContaining("got 1");
    assertThatThrownBy(() -> new PairedTest(100, 1).compare(new double[1], new double[2]))
        .hasMessageContaining("got 1 and 2");
  }
}
