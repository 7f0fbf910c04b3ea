package readalike.builder.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/**
 * A line for each name.
 *
 * @param title of the plot
 * @param across what grows to the right
 * @param axis what the lines measure
 * @param points where on the first axis, rising
 * @param lines a figure for each point, in the order of the legend; NaN leaves a gap
 */
public record LinePlot(
    String title,
    String across,
    String axis,
    List<Double> points,
    Map<String, List<Double>> lines) {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;

  /** Writes both files. */
  public void write(Path folder, String name) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(across)
            .yAxisTitle(axis)
            .build();
    PlotFiles.style(chart.getStyler());
    chart.getStyler().setYAxisDecimalPattern("0.0000");
    lines.forEach((line, figures) -> chart.addSeries(line, points, figures));
    PlotFiles.write(chart, folder, name);
  }
}
