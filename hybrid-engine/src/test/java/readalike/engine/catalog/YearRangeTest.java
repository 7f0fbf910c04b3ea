package readalike.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YearRangeTest {
  @ParameterizedTest
  @CsvSource({
    "1984, 1984, 1984",
    "1950..1959, 1950, 1959",
    "-800..-1, -800, -1",
    "2000.., 2000, 2147483647",
    "..1899, -2147483648, 1899"
  })
  void rangesAreRead(String text, int first, int last) {
    assertThat(YearRange.parse(text)).isEqualTo(new YearRange(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "1959..1950", "long ago", "1950-1959", "19999", "1 .. 2"})
  void whatIsNoRangeIsRefused(String text) {
    assertThatThrownBy(() -> YearRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("years must ");
  }
}
