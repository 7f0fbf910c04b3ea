package readalike.builder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MeasuredTableTest {
  private final MeasuredTable table =
      new MeasuredTable("./readalike benchmark", "tiny", List.of("what", "s"));

  @Test
  void figuresAreRoundedToThreeAndCountsToNone() {
    for (Object value : new Object[] {1234.5, 123.45, 12.345, 1.2345, 0.12345, 0.012345, 0.0}) {
      table.add("figure", value);
    }
    table.add("count", 1_000_000);
    table.add("nothing", null);
    assertThat(table.lines().stream().skip(1).map(line -> line.get(1)))
        .containsExactly(
            "1,235", "123", "12.3", "1.23", "0.123", "0.0123", "0.000", "1,000,000", "");
  }

  /** A figure that is a whole number by chance has a point in JSON, a count has none. */
  @Test
  void readBackItShowsTheSame() {
    table.add("a|b", 2.0);
    table.add("c", 2L);
    assertThat(MeasuredTable.of(table.toJson()).lines()).isEqualTo(table.lines());
    assertThat(MeasuredMarkdown.of(table))
        .isEqualTo(
            """
            | what | s |
            | --- | ---: |
            | a\\|b | 2.00 |
            | c | 2 |

            Measured by `./readalike benchmark`: tiny.
            """);
  }

  @Test
  void aRowHasACellForEachColumn() {
    assertThatThrownBy(() -> table.add("alone")).hasMessageContaining("needs 2 cells, got 1");
  }
}
