package readalike.web.cover;

import java.util.Locale;

/** Elements of an SVG picture as text; every text is escaped. Confined to one drawing. */
final class Drawing {
  private final StringBuilder svg = new StringBuilder();

  void append(Drawing other) {
    svg.append(other.svg);
  }

  void box(double x, double y, double width, double height, String fill, Object... more) {
    begin("rect", "x", x, "y", y, "width", width, "height", height, "fill", fill);
    attributes(more);
    svg.append("></rect>");
  }

  void ring(double x, double y, double radius, String stroke, double width) {
    begin(
        "circle",
        "cx",
        x,
        "cy",
        y,
        "r",
        radius,
        "fill",
        "none",
        "stroke",
        stroke,
        "stroke-width",
        width);
    svg.append("></circle>");
  }

  void disc(double x, double y, double radius, String fill) {
    begin("circle", "cx", x, "cy", y, "r", radius, "fill", fill);
    svg.append("></circle>");
  }

  void line(String path, String stroke, double width) {
    path(path, "fill", "none", "stroke", stroke, "stroke-width", width);
  }

  void path(String path, Object... more) {
    begin("path", "d", path);
    attributes(more);
    svg.append("></path>");
  }

  void beginText(Object... attributes) {
    begin("text", attributes);
    svg.append('>');
  }

  void endText() {
    svg.append("</text>");
  }

  /** A line of the text that was begun. */
  void line(double x, double y, String text) {
    begin("tspan", "x", x, "y", y);
    svg.append('>');
    text(text);
    svg.append("</tspan>");
  }

  void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> svg.append("&amp;");
        case '<' -> svg.append("&lt;");
        case '>' -> svg.append("&gt;");
        case '\u00a0' -> svg.append("&nbsp;");
        default -> svg.append(letter);
      }
    }
  }

  private void begin(String name, Object... attributes) {
    svg.append('<').append(name);
    attributes(attributes);
  }

  /** Names and values in turn; values are numbers and texts of our own, never of a book. */
  private void attributes(Object... values) {
    for (int i = 0; i < values.length; i += 2) {
      svg.append(' ').append(values[i]).append("=\"").append(shown(values[i + 1])).append('"');
    }
  }

  private static String shown(Object value) {
    return value instanceof Number number ? shown(number.doubleValue()) : value.toString();
  }

  /** A number as scripts write it. */
  static String shown(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%d", (long) value)
        : Double.toString(value);
  }

  @Override
  public String toString() {
    return svg.toString();
  }
}
