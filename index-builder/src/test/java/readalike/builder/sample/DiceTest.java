package readalike.builder.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DiceTest {
  /** The figure was worked out apart from this code, from the contract of Random and FNV-1a. */
  @Test
  void aPurposeHasTheSameStreamOnEveryMachine() {
    assertThat(new Dice(7, "reader 1").uniform()).isEqualTo(0.27423262012341376);
  }

  @Test
  void twoPurposesAndTwoSeedsHaveDifferentStreams() {
    double one = new Dice(7, "reader 1").uniform();
    assertThat(new Dice(7, "reader 2").uniform()).isNotEqualTo(one);
    assertThat(new Dice(8, "reader 1").uniform()).isNotEqualTo(one);
  }

  @Test
  void whatWeighsNothingIsNeverPickedAndTheRestByWeight() {
    Dice dice = new Dice(7, "picks");
    int[] picked = new int[4];
    for (int i = 0; i < 10_000; i++) {
      picked[dice.pick(new double[] {0, 3, 1, 0})]++;
    }
    assertThat(picked[0] + picked[3]).isZero();
    assertThat(picked[1]).isBetween(7_300, 7_700);
  }

  @Test
  void nothingIsPickedWhereAllWeighNothing() {
    assertThat(new Dice(7, "picks").pick(new double[2])).isEqualTo(-1);
  }
}
