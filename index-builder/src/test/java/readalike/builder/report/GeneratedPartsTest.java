package readalike.builder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class GeneratedPartsTest {
  private static final String BEGIN = "<!-- begin generated: a -->\n";
  private static final String END = "<!-- end generated: a -->";
  private static final GeneratedParts PARTS = new GeneratedParts(Map.of("a", "$1 new\n"));

  @Test
  void onlyWhatStandsBetweenTheMarkersChanges() {
    assertThat(PARTS.into("x\n" + BEGIN + "old\n" + END + "\ny"))
        .isEqualTo("x\n" + BEGIN + "$1 new\n" + END + "\ny");
  }

  @Test
  void doingItTwiceChangesNothingMore() {
    String once = PARTS.into(BEGIN + END);
    assertThat(PARTS.into(once)).isEqualTo(once);
  }

  @Test
  void aMarkerWithoutResultsIsRefused() {
    assertThatThrownBy(() -> PARTS.into("<!-- begin generated: b -->\n<!-- end generated: b -->"))
        .hasMessageContaining("marker b")
        .hasMessageContaining("[a]");
  }

  @Test
  void aMarkerWithoutAnEndIsRefused() {
    assertThatThrownBy(() -> PARTS.into(BEGIN + "old\n"))
        .hasMessage("1 generated parts begin, but only 0 end with the same name");
  }

  @Test
  void whatWasMeasuredHasToBeShown() {
    assertThatThrownBy(() -> PARTS.into("no marker at all"))
        .hasMessageContaining("the results [a] are shown nowhere")
        .hasMessageContaining("<!-- begin generated: a -->");
  }
}
