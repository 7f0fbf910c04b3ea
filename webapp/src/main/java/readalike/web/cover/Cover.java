package readalike.web.cover;

import java.util.List;

/** Draws a cover from title and author. Decorative: the title stands beside it. */
public final class Cover {
  private static final double[] TITLE_SIZES = {24, 21, 18.5, 16.5, 14.5, 13, 11.5, 10};
  private static final double[] AUTHOR_SIZES = {9.5, 8.5, 7.5};
  private static final double AUTHOR_HEIGHT = 11;

  private Cover() {}

  /**
   * The picture as an SVG element, to be put into a page as it is.
   *
   * @param authors the first is named on the cover; may be empty
   */
  public static String svg(String title, List<String> authors) {
    String author = authors.isEmpty() ? "" : authors.getFirst();
    SmallNumbers random = SmallNumbers.of(title + "\n" + author);
    random.below(2); // the first draw of a xorshift follows its seed too closely
    Palette palette = Palette.ALL.get(random.below(Palette.ALL.size()));
    Layout layout = Layout.draw(random.below(Layout.COUNT), palette, random);
    Drawing drawing = new Drawing();
    drawing.append(layout.art());
    words(drawing, title, layout);
    if (!author.isEmpty()) {
      signature(drawing, author, layout, palette);
    }
    drawing.path("M4.5 0v180", "stroke", "#000", "stroke-opacity", 0.14, "stroke-width", 1);
    return "<svg class=\"cover\" viewBox=\"0 0 120 180\" aria-hidden=\"true\" focusable=\"false\">"
        + drawing
        + "</svg>";
  }

  private static void words(Drawing drawing, String title, Layout layout) {
    Layout.Title place = layout.title();
    Fitted fitted = Fitted.of(title, place.room(), place.height(), TITLE_SIZES);
    int lines = fitted.lines().size();
    boolean centred = place.anchor().equals("middle");
    double free = centred ? (place.height() - lines * fitted.size() * Fitted.LEADING) / 2 : 0;
    drawing.beginText(
        "fill",
        layout.titleInk(),
        "text-anchor",
        place.anchor(),
        "font-size",
        fitted.size(),
        "font-weight",
        600);
    for (int i = 0; i < lines; i++) {
      double y = place.y() + free + fitted.size() * (0.86 + i * Fitted.LEADING);
      drawing.line(place.x(), Math.round(y * 10) / 10.0, fitted.lines().get(i));
    }
    drawing.endText();
  }

  private static void signature(Drawing drawing, String author, Layout layout, Palette palette) {
    Layout.Author place = layout.author();
    Fitted fitted = Fitted.of(author, place.room(), AUTHOR_HEIGHT, AUTHOR_SIZES);
    if (!place.back().isEmpty()) {
      drawing.box(0, place.y() - 15, 120, 22, place.back());
    }
    drawing.beginText(
        "x",
        place.x(),
        "y",
        place.y(),
        "fill",
        palette.ink(),
        "text-anchor",
        place.anchor(),
        "font-size",
        fitted.size());
    drawing.text(fitted.lines().getFirst());
    drawing.endText();
  }
}
