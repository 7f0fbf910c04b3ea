package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PriorSearchTest {
  private static final ReaderPrior START = new ReaderPrior(0.4f, 0.4f);

  private static double logarithm(double ratio) {
    return Math.log(ratio) * Math.log(ratio);
  }

  @Test
  void theLeastErrorIsFoundToWithinTheSmallestStep() {
    ReaderPrior found =
        PriorSearch.from(
            START, prior -> logarithm(prior.taste() / 1.7) + logarithm(prior.level() / 0.06));
    assertThat(found.taste()).isBetween(1.7f / 1.4f, 1.7f * 1.4f);
    assertThat(found.level()).isBetween(0.06f / 1.4f, 0.06f * 1.4f);
  }

  @Test
  void anErrorThatNeverFallsLeavesTheStart() {
    assertThat(PriorSearch.from(START, prior -> 1)).isEqualTo(START);
    assertThat(PriorSearch.from(START, prior -> Double.NaN)).isEqualTo(START);
  }

  @Test
  void anErrorThatAlwaysFallsEndsSomewhere() {
    assertThat(PriorSearch.from(START, prior -> -prior.taste()).taste()).isBetween(1f, 100f);
  }
}
