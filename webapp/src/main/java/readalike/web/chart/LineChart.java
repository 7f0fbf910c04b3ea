package readalike.web.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Lines over even steps from left to right; the vertical axis begins at zero. */
public final class LineChart {
  /** More lines than these have no colours of their own. */
  public static final int MOST_LINES = 8;

  private static final int HEIGHT = 260;
  private static final int LEFT = 56;
  private static final int RIGHT = Svg.WIDTH - 12;
  private static final int TOP = 14;
  private static final int BOTTOM = HEIGHT - 46;
  private static final int GRID_LINES = 4;

  private LineChart() {}

  /**
   * One line.
   *
   * @param values one for each step, at least 0; NaN where there is none
   */
  public record Line(String name, double... values) {}

  /**
   * Draws.
   *
   * @param across what goes from left to right
   * @param steps the names of the steps
   * @param digits decimal places of the figures
   */
  public static Chart of(
      String title, String across, List<String> steps, int digits, List<Line> lines) {
    if (lines.size() > MOST_LINES) {
      throw new IllegalArgumentException(
          "a chart has at most " + MOST_LINES + " lines, got " + lines.size());
    }
    double highest =
        lines.stream()
            .flatMapToDouble(line -> Arrays.stream(line.values()))
            .filter(value -> !Double.isNaN(value))
            .max()
            .orElse(0);
    double top = highest > 0 ? highest : 1;
    Svg svg = new Svg(HEIGHT, title);
    axes(svg, across, steps, top, digits);
    double[] xs = IntStream.range(0, steps.size()).mapToDouble(i -> x(i, steps.size())).toArray();
    for (int i = 0; i < lines.size(); i++) {
      draw(svg, xs, lines.get(i), top, "plot__series-" + i);
    }
    return new Chart(
        title,
        svg.end(),
        lines.stream().map(Line::name).toList(),
        head(across, lines),
        rows(steps, digits, lines));
  }

  private static void axes(Svg svg, String across, List<String> steps, double top, int digits) {
    for (int i = 0; i <= GRID_LINES; i++) {
      double y = BOTTOM - (BOTTOM - TOP) * (double) i / GRID_LINES;
      svg.line(LEFT, y, RIGHT, y, "grid");
      svg.words(LEFT - 6, y + 4.5, "end", BarChart.number(top * i / GRID_LINES, digits));
    }
    int every = Math.max(1, (steps.size() + 9) / 10);
    for (int i = 0; i < steps.size(); i += every) {
      svg.words(x(i, steps.size()), BOTTOM + 18, "middle", steps.get(i));
    }
    svg.words((LEFT + RIGHT) / 2.0, HEIGHT - 8, "middle", across);
  }

  private static double x(int step, int steps) {
    double inset = 14;
    return steps < 2
        ? (LEFT + RIGHT) / 2.0
        : LEFT + inset + (RIGHT - LEFT - 2 * inset) * step / (steps - 1);
  }

  private static void draw(Svg svg, double[] xs, Line line, double top, String kind) {
    double[] ys =
        Arrays.stream(line.values()).map(value -> BOTTOM - (BOTTOM - TOP) * value / top).toArray();
    svg.path(xs, ys, kind);
    if (xs.length <= 20) {
      for (int i = 0; i < xs.length; i++) {
        if (!Double.isNaN(ys[i])) {
          svg.dot(xs[i], ys[i], kind);
        }
      }
    }
  }

  private static List<String> head(String across, List<Line> lines) {
    List<String> head = new ArrayList<>(List.of(across));
    lines.forEach(line -> head.add(line.name()));
    return head;
  }

  private static List<List<String>> rows(List<String> steps, int digits, List<Line> lines) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      List<String> row = new ArrayList<>(List.of(steps.get(i)));
      for (Line line : lines) {
        row.add(BarChart.number(line.values()[i], digits));
      }
      rows.add(row);
    }
    return rows;
  }
}
