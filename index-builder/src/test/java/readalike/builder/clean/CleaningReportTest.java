package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CleaningReportTest {
  private static final Finding RAGGED =
      new Finding(Rule.RAGGED_ROW, 1234, List.of(new Place(7, "a | b"), new Place(9, "c")));

  @Test
  void textHasOneLineForEachTableAndRule() {
    TableReport table = new TableReport("r.csv", "ratings", 5000, 3766, List.of(RAGGED));
    assertThat(new CleaningReport(List.of(table), List.of("A note")).toText())
        .isEqualTo(
            """
            r.csv: 5,000 rows of ratings read, 3,766 kept
                    1,234  The row has more or fewer cells than the header: it is dropped. [line 7: a | b; 9: c, …]
            A note
            """);
  }

  @Test
  void reportThatDoesNotAddUpIsRefused() {
    assertThatThrownBy(() -> new TableReport("r.csv", "ratings", 5000, 3765, List.of(RAGGED)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5000 rows read, but 3765 kept and 1234 dropped");
  }

  @Test
  void placeCannotForgeALine() {
    assertThat(new Place(1, "a\nb\u001b[31m\u202e").value()).isEqualTo("a b [31m");
  }

  @Test
  void everyRuleIsOneSentence() {
    assertThat(Stream.of(Rule.values()).map(Rule::description))
        .allMatch(text -> text.endsWith(".") && text.length() < 90)
        .doesNotHaveDuplicates();
  }
}
