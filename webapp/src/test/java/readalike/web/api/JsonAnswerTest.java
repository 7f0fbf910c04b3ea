package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonAnswerTest {
  @Test
  void whatJsonHasNoNumberForIsNull() {
    assertThat(JsonAnswer.number(Double.NaN)).hasToString("null");
    assertThat(JsonAnswer.number(Double.POSITIVE_INFINITY)).hasToString("null");
    assertThat(JsonAnswer.number(Float.NaN)).hasToString("null");
    assertThat(JsonAnswer.number(Float.NEGATIVE_INFINITY)).hasToString("null");
  }

  @Test
  void floatKeepsItsOwnDigits() {
    assertThat(JsonAnswer.number(4.1f)).hasToString("4.1");
    assertThat(JsonAnswer.number(4.1)).hasToString("4.1");
  }
}
