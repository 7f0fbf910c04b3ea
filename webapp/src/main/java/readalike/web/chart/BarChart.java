package readalike.web.chart;

import java.util.List;
import java.util.Locale;

/**
 * Bars from zero, one below the other, each with its name, its figure and, if known, an interval.
 */
public final class BarChart {
  private static final int ROW = 38;
  private static final int BAR = 12;

  private BarChart() {}

  /**
   * One bar.
   *
   * @param value at least 0
   * @param low lower end of the interval, NaN when there is none
   * @param high upper end of the interval, NaN when there is none
   */
  public record Bar(String name, double value, double low, double high) {
    public Bar {
      if (!(value >= 0)) {
        throw new IllegalArgumentException("a bar must be >= 0, got " + value + " of " + name);
      }
    }

    /** A figure without an interval. */
    public static Bar of(String name, double value) {
      return new Bar(name, value, Double.NaN, Double.NaN);
    }

    private boolean hasInterval() {
      return !Double.isNaN(low) && !Double.isNaN(high);
    }
  }

  /** The words of a chart's table: heads of its columns. */
  public record Heads(String name, String value, String interval) {}

  /**
   * Draws.
   *
   * @param digits decimal places of the figures
   */
  public static Chart of(String title, Heads heads, int digits, List<Bar> bars) {
    double longest =
        bars.stream()
            .mapToDouble(bar -> bar.hasInterval() ? Math.max(bar.high(), bar.value()) : bar.value())
            .max()
            .orElse(0);
    double scale = longest > 0 ? Svg.WIDTH / longest : 0;
    Svg svg = new Svg(Math.max(1, bars.size()) * ROW, title);
    for (int i = 0; i < bars.size(); i++) {
      draw(svg, bars.get(i), i * ROW, scale, digits);
    }
    boolean intervals = bars.stream().anyMatch(Bar::hasInterval);
    List<String> head =
        intervals
            ? List.of(heads.name(), heads.value(), heads.interval())
            : List.of(heads.name(), heads.value());
    List<List<String>> rows =
        bars.stream()
            .map(
                bar ->
                    intervals
                        ? List.of(bar.name(), number(bar.value(), digits), ends(bar, digits))
                        : List.of(bar.name(), number(bar.value(), digits)))
            .toList();
    return new Chart(title, svg.end(), List.of(), head, rows);
  }

  private static void draw(Svg svg, Bar bar, int top, double scale, int digits) {
    svg.words(0, top + 15, "start", bar.name());
    svg.words(Svg.WIDTH, top + 15, "end", number(bar.value(), digits));
    svg.bar(0, top + 20, Svg.WIDTH, BAR, "track");
    svg.bar(0, top + 20, bar.value() * scale, BAR, "bar");
    if (bar.hasInterval()) {
      double middle = top + 20 + BAR / 2.0;
      svg.line(bar.low() * scale, middle, bar.high() * scale, middle, "whisker");
      svg.line(bar.low() * scale, top + 19, bar.low() * scale, top + 21 + BAR, "whisker");
      svg.line(bar.high() * scale, top + 19, bar.high() * scale, top + 21 + BAR, "whisker");
    }
  }

  private static String ends(Bar bar, int digits) {
    return bar.hasInterval() ? number(bar.low(), digits) + " – " + number(bar.high(), digits) : "–";
  }

  static String number(double value, int digits) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
