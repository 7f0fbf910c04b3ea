package readalike.builder.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AffinityTest {
  @Test
  void standardisedValuesHaveMeanZeroAndDeviationOne() {
    double[] values = {1, 2, 3, 6};
    Affinity.standardise(values);
    assertThat(values[0] + values[1] + values[2] + values[3]).isCloseTo(0, within(1e-12));
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    assertThat(squares / 4).isCloseTo(1, within(1e-12));
  }

  @Test
  void equalValuesSayNothing() {
    double[] values = {0.1, 0.1, 0.1};
    Affinity.standardise(values);
    assertThat(values).containsOnly(0);
  }
}
