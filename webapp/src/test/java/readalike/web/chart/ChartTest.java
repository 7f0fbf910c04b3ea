package readalike.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final BarChart.Heads HEADS = new BarChart.Heads("Model", "NDCG", "Interval");

  @Test
  void theLongestBarFillsThePictureAndOthersAreInProportion() {
    Chart chart =
        BarChart.of("t", HEADS, 2, List.of(BarChart.Bar.of("a", 2), BarChart.Bar.of("b", 1)));
    assertThat(chart.svg())
        .contains("class=\"plot__bar\" x=\"0.0\" y=\"20.0\" width=\"480.0\"")
        .contains("class=\"plot__bar\" x=\"0.0\" y=\"58.0\" width=\"240.0\"");
    assertThat(chart.rows()).containsExactly(List.of("a", "2.00"), List.of("b", "1.00"));
  }

  @Test
  void intervalsStandInThePictureAndInTheTable() {
    Chart chart = BarChart.of("t", HEADS, 1, List.of(new BarChart.Bar("a", 2, 1, 4)));
    assertThat(chart.svg()).contains("M120.0 26.0L480.0 26.0");
    assertThat(chart.rows()).containsExactly(List.of("a", "2.0", "1.0 – 4.0"));
  }

  @Test
  void namesOfModelsCannotBreakOutOfThePicture() {
    Chart chart = BarChart.of("<t>\"", HEADS, 1, List.of(BarChart.Bar.of("<script>", 1)));
    assertThat(chart.svg()).doesNotContain("<script>", "<t>").contains("&lt;t&gt;&quot;");
  }

  @Test
  void aLineBreaksWhereThereIsNoFigure() {
    Chart chart =
        LineChart.of(
            "t",
            "ratings",
            List.of("1", "2", "3"),
            1,
            List.of(new LineChart.Line("taste", 1, Double.NaN, 2)));
    assertThat(chart.svg()).containsPattern("d=\"M[^L\"]+M[^L\"]+\"");
    assertThat(chart.rows()).contains(List.of("2", "–"));
    assertThat(chart.head()).containsExactly("ratings", "taste");
  }

  @Test
  void noBarsAndNoLinesMakeAnEmptyPicture() {
    assertThat(BarChart.of("t", HEADS, 1, List.of()).rows()).isEmpty();
    assertThat(LineChart.of("t", "x", List.of(), 1, List.of()).svg()).contains("<svg");
  }

  @Test
  void aBarBelowZeroIsRefused() {
    assertThatThrownBy(() -> BarChart.Bar.of("a", -1)).hasMessageContaining("-1");
  }
}
