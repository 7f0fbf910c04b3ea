package readalike.builder.plot;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import readalike.engine.evaluation.significance.MeanInterval;

/**
 * A bar for each name, with its interval where there is one.
 *
 * @param title of the plot
 * @param axis what the bars measure
 * @param bars in the order in which they are drawn, at least one
 */
public record BarPlot(String title, String axis, Map<String, MeanInterval> bars) {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;
  private static final int SLANT = 45;
  private static final int FEW = 6;
  private static final Color BAR = new Color(0x2f6f6b);

  /** Writes both files. */
  public void write(Path folder, String name) throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .yAxisTitle(axis)
            .build();
    PlotFiles.style(chart.getStyler());
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setLabelsVisible(bars.size() <= FEW);
    chart.getStyler().setXAxisLabelRotation(bars.size() <= FEW ? 0 : SLANT);
    chart.getStyler().setDecimalPattern("0.000");
    chart.getStyler().setSeriesColors(new Color[] {BAR});
    List<String> names = new ArrayList<>();
    List<Double> figures = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    bars.forEach(
        (bar, figure) -> {
          names.add(bar);
          figures.add(Double.isFinite(figure.mean()) ? figure.mean() : 0);
          errors.add(Double.isFinite(figure.low()) ? (figure.high() - figure.low()) / 2 : 0);
        });
    boolean sure = errors.stream().allMatch(error -> error == 0);
    chart.addSeries(axis, names, figures, sure ? null : errors);
    PlotFiles.write(chart, folder, name);
  }
}
