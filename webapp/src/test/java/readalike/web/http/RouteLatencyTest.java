package readalike.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RouteLatencyTest {
  private static RouteLatency of(long... counts) {
    return new RouteLatency("/", 0, 0, 0, new double[] {0.01, 0.02}, counts);
  }

  @Test
  void aShareIsFoundByGoingEvenlyThroughItsBucket() {
    RouteLatency latency = of(5, 5, 0);
    assertThat(latency.millis(0.5)).isEqualTo(10);
    assertThat(latency.millis(0.25)).isEqualTo(5);
    assertThat(latency.millis(0.9)).isCloseTo(18, within(1e-9));
  }

  @Test
  void aboveTheLastBoundItIsUnknownAndWithoutRequestsNothing() {
    assertThat(of(1, 0, 9).millis(0.95)).isInfinite();
    assertThat(of(0, 0, 0).millis(0.95)).isZero();
  }
}
