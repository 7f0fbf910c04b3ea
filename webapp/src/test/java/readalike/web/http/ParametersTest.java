package readalike.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
  private enum Order {
    BEST,
    NEWEST
  }

  private static Parameters of(String query) {
    return new Parameters(Map.of("id", "7"), Parameters.split(query));
  }

  @Test
  void whatIsNotGivenHasItsDefault() {
    Parameters parameters = of(null);
    assertThat(parameters.integer("n", 10, 1, 100)).isEqualTo(10);
    assertThat(parameters.integer("from", -10, 10)).isEqualTo(OptionalInt.empty());
    assertThat(parameters.text("q", 5)).isEmpty();
    assertThat(parameters.texts("tag", 5, 5)).isEmpty();
    assertThat(parameters.choice("sort", Order.BEST)).isEqualTo(Order.BEST);
  }

  @Test
  void boundsBelongToTheRange() {
    assertThat(of("n=1").integer("n", 10, 1, 100)).isEqualTo(1);
    assertThat(of("n=100").integer("n", 10, 1, 100)).isEqualTo(100);
    assertThat(of("from=-800").integer("from", -9999, 9999)).hasValue(-800);
  }

  @Test
  void messageSaysTheRuleAndTheValue() {
    assertThatThrownBy(() -> of("n=0").integer("n", 10, 1, 100))
        .hasMessage("n must be 1..100, got 0");
    assertThatThrownBy(() -> of("sort=worst").choice("sort", Order.BEST))
        .hasMessage("sort must be one of best, newest, got worst");
    assertThatThrownBy(() -> of("q=123456").text("q", 5))
        .hasMessage("q must have at most 5 characters, got 6");
    assertThatThrownBy(() -> of("tag=a&tag=b&tag=c").texts("tag", 2, 5))
        .hasMessage("tag may be given 2 times, got 3 of them");
    assertThatThrownBy(() -> of("n=1&n=2").integer("n", 10, 1, 100))
        .hasMessage("n may be given once, got 2 of them");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "101",
        "1.5",
        "1e1",
        "ten",
        "0x10",
        "99999999999999999999",
        "-",
        "%20",
        "٣",
        "NaN"
      })
  void whatIsNoWholeNumberInTheRangeIsRefused(String value) {
    assertThatThrownBy(() -> of("n=" + value).integer("n", 10, 1, 100))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("n must be 1..100");
  }

  @Test
  void longValueIsShortenedInTheMessage() {
    assertThatThrownBy(() -> of("n=" + "9".repeat(5000)).integer("n", 10, 1, 100))
        .hasMessage("n must be 1..100, got " + "9".repeat(80) + "…");
  }

  @Test
  void namesAndValuesAreDecoded() {
    assertThat(of("t%61g=a%26b&tag=caf%C3%A9+noir").texts("tag", 5, 20))
        .isEqualTo(List.of("a&b", "café noir"));
  }

  @Test
  void blankRepeatedValuesDoNotCount() {
    assertThat(of("tag=&tag&tag=+&tag=x&&=").texts("tag", 1, 5)).containsExactly("x");
  }

  @Test
  void choiceIsWrittenInLowerCase() {
    assertThat(of("sort=newest").choice("sort", Order.BEST)).isEqualTo(Order.NEWEST);
    assertThatThrownBy(() -> of("sort=NEWEST").choice("sort", Order.BEST))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void pathValueThatTheRouteDoesNotHaveIsOurMistake() {
    assertThat(of(null).path("id")).isEqualTo("7");
    assertThatThrownBy(() -> of(null).path("book")).isInstanceOf(IllegalStateException.class);
  }
}
