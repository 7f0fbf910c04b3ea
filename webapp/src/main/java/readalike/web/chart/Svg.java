package readalike.web.chart;

import java.util.Locale;

/** Writes SVG elements; every value is escaped. Sizes are in units of the picture. */
final class Svg {
  static final int WIDTH = 480;

  private final StringBuilder text = new StringBuilder();

  /**
   * @param label what the picture shows, for those who do not see it
   */
  Svg(int height, String label) {
    text.append("<svg class=\"plot\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(height)
        .append("\" role=\"img\" direction=\"ltr\" aria-label=\"")
        .append(escaped(label))
        .append("\">");
  }

  void bar(double x, double y, double width, double height, String kind) {
    text.append("<rect class=\"plot__").append(kind).append('"');
    number("x", x);
    number("y", y);
    number("width", Math.max(0, width));
    number("height", height);
    text.append("/>");
  }

  void line(double x1, double y1, double x2, double y2, String kind) {
    text.append("<path class=\"plot__").append(kind).append("\" d=\"M");
    text.append(rounded(x1)).append(' ').append(rounded(y1)).append('L');
    text.append(rounded(x2)).append(' ').append(rounded(y2)).append("\"/>");
  }

  void path(double[] xs, double[] ys, String kind) {
    text.append("<path class=\"plot__line ").append(kind).append("\" d=\"");
    boolean pen = false;
    for (int i = 0; i < xs.length; i++) {
      if (Double.isNaN(ys[i])) {
        pen = false;
      } else {
        text.append(pen ? 'L' : 'M').append(rounded(xs[i])).append(' ').append(rounded(ys[i]));
        pen = true;
      }
    }
    text.append("\"/>");
  }

  void dot(double x, double y, String kind) {
    text.append("<circle class=\"plot__dot ").append(kind).append("\" r=\"3.5\"");
    number("cx", x);
    number("cy", y);
    text.append("/>");
  }

  /**
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  void words(double x, double y, String anchor, String words) {
    text.append("<text text-anchor=\"").append(anchor).append('"');
    number("x", x);
    number("y", y);
    text.append('>').append(escaped(words)).append("</text>");
  }

  String end() {
    return text.append("</svg>").toString();
  }

  private void number(String name, double value) {
    text.append(' ').append(name).append("=\"").append(rounded(value)).append('"');
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
