package readalike.web.cover;

/**
 * One of the layouts of covers, drawn on a sheet of 120 by 180.
 *
 * @param art the ground
 * @param title where the title goes
 * @param titleInk its colour
 * @param author where the author's name goes
 */
record Layout(Drawing art, Title title, String titleInk, Author author) {
  /** How many layouts there are. */
  static final int COUNT = 8;

  private static final double AUTHOR_ROOM = 100;

  /** Where the title goes: from a point on, within a room; its lines are held at an anchor. */
  record Title(double x, double y, double room, double height, String anchor) {}

  /** Where the name goes: its base line, its room, and a colour to lay behind it, or none. */
  record Author(double x, double y, String anchor, double room, String back) {
    Author(double x, double y, String anchor) {
      this(x, y, anchor, AUTHOR_ROOM, "");
    }
  }

  /** Draws a layout; what varies in it follows from the numbers. */
  static Layout draw(int layout, Palette palette, SmallNumbers random) {
    Drawing art = new Drawing();
    return switch (layout) {
      case 0 -> label(art, palette);
      case 1 -> bands(art, palette, random);
      case 2 -> arches(art, palette, random);
      case 3 -> stripes(art, palette, random);
      case 4 -> frame(art, palette);
      case 5 -> horizon(art, palette, random);
      case 6 -> leaves(art, palette, random);
      case 7 -> tiles(art, palette, random);
      default ->
          throw new IllegalArgumentException(
              "layout must be 0.." + (COUNT - 1) + ", got " + layout);
    };
  }

  private static Title centred(double y, double height, double room) {
    return new Title(60, y, room, height, "middle");
  }

  private static Title left(double y, double height) {
    return new Title(11, y, 98, height, "start");
  }

  private static Layout label(Drawing art, Palette p) {
    art.box(0, 0, 120, 180, p.ground());
    art.box(14, 26, 92, 76, p.ink());
    art.box(17, 29, 86, 70, "none", "stroke", p.ground(), "stroke-width", 0.8);
    art.line("M14 150h92M14 154h92", p.accent(), 1.4);
    art.disc(60, 128, 5, p.accent());
    return new Layout(art, centred(33, 62, 78), p.ground(), new Author(60, 168, "middle"));
  }

  private static Layout bands(Drawing art, Palette p, SmallNumbers random) {
    int edge = 108 + random.below(20);
    art.box(0, 0, 120, 180, p.ground());
    art.box(0, edge, 120, 180 - edge, p.shade());
    art.box(0, edge - 2, 120, 4, p.accent());
    return new Layout(art, left(14, edge - 26), p.ink(), new Author(11, 168, "start"));
  }

  private static Layout arches(Drawing art, Palette p, SmallNumbers random) {
    art.box(0, 0, 120, 180, p.ground());
    int centre = 20 + random.below(80);
    for (int radius = 66; radius > 4; radius -= 12) {
      art.ring(centre, 180, radius, radius % 24 == 18 ? p.accent() : p.shade(), 5);
    }
    return new Layout(art, left(12, 74), p.ink(), new Author(11, 102, "start"));
  }

  private static Layout stripes(Drawing art, Palette p, SmallNumbers random) {
    art.box(0, 0, 120, 180, p.ground());
    int step = 8 + random.below(8);
    for (int x = step; x < 120; x += step) {
      art.line("M" + x + " 0v180", p.shade(), step / 3.0);
    }
    art.box(0, 40, 120, 82, p.ground());
    art.box(0, 40, 120, 2, p.accent());
    art.box(0, 120, 120, 2, p.accent());
    return new Layout(
        art, centred(48, 66, 100), p.ink(), new Author(60, 137, "middle", AUTHOR_ROOM, p.ground()));
  }

  private static Layout frame(Drawing art, Palette p) {
    art.box(0, 0, 120, 180, p.ground());
    art.box(6, 6, 108, 168, "none", "stroke", p.accent(), "stroke-width", 1.6);
    art.box(10, 10, 100, 160, "none", "stroke", p.accent(), "stroke-width", 0.7);
    art.line("M40 128c10-8 12 8 20 0c8 8 10-8 20 0", p.accent(), 1.4);
    art.disc(60, 120, 2.2, p.accent());
    return new Layout(art, centred(24, 86, 90), p.ink(), new Author(60, 158, "middle"));
  }

  private static Layout horizon(Drawing art, Palette p, SmallNumbers random) {
    int x = 30 + random.below(60);
    art.box(0, 0, 120, 180, p.ground());
    art.disc(x, 112, 20, p.accent());
    String far = "M0 " + (120 + random.below(10));
    far += "Q30 " + (104 + random.below(12));
    far += " 62 " + (124 + random.below(8));
    far += "T120 " + (112 + random.below(12)) + "V180H0Z";
    art.path(far, "fill", p.shade());
    String near = "M0 150Q40 " + (136 + random.below(8)) + " 80 148T120 142V180H0Z";
    art.path(near, "fill", p.ink(), "opacity", 0.16);
    return new Layout(art, centred(14, 74, 100), p.ink(), new Author(60, 169, "middle"));
  }

  private static Layout leaves(Drawing art, Palette p, SmallNumbers random) {
    art.box(0, 0, 120, 180, p.ground());
    art.line("M96 180C100 140 88 110 98 74", p.accent(), 1.4);
    for (int y = 84; y < 172; y += 13) {
      int side = y % 26 < 13 ? 1 : -1;
      double reach = (14 + random.below(8)) * side;
      String tip = Drawing.shown(reach);
      String leaf = "M95 " + (y + 8) + "q" + Drawing.shown(reach / 2) + " -14 " + tip + " -10q";
      art.path(
          leaf + Drawing.shown(-reach / 4) + " 12 " + Drawing.shown(-reach) + " 10Z",
          "fill",
          side > 0 ? p.accent() : p.shade());
    }
    return new Layout(art, left(14, 66), p.ink(), new Author(11, 168, "start", 68, ""));
  }

  private static Layout tiles(Drawing art, Palette p, SmallNumbers random) {
    art.box(0, 0, 120, 180, p.ground());
    String[] fills = {p.shade(), p.accent(), p.shade(), p.ink()};
    for (int y = 0; y < 90; y += 30) {
      for (int x = 0; x < 120; x += 30) {
        String fill = fills[random.below(fills.length)];
        String corner =
            switch (random.below(3)) {
              case 0 -> "M" + x + " " + y + "h30a30 30 0 0 1-30 30Z";
              case 1 -> "M" + (x + 30) + " " + y + "v30a30 30 0 0 1-30-30Z";
              default -> "M" + x + " " + (y + 30) + "v-30a30 30 0 0 1 30 30Z";
            };
        art.path(corner, "fill", fill);
      }
    }
    return new Layout(art, left(100, 54), p.ink(), new Author(11, 169, "start"));
  }
}
