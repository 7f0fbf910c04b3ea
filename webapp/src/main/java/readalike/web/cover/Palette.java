package readalike.web.cover;

import java.util.List;

/**
 * Cloth, print and gilding.
 *
 * @param ground of the cover
 * @param ink that reads on it
 * @param accent for rules and ornaments
 * @param shade of the ground
 */
record Palette(String ground, String ink, String accent, String shade) {
  static final List<Palette> ALL =
      List.of(
          new Palette("#22344f", "#f5ecd9", "#d3a94e", "#34496a"),
          new Palette("#6b2430", "#f7ead9", "#dca56a", "#84343f"),
          new Palette("#22463a", "#f3eed9", "#d4b55c", "#335f50"),
          new Palette("#ecdfc2", "#2a2932", "#b0402d", "#dccba5"),
          new Palette("#d6a53c", "#261c10", "#7d2f1c", "#e6c06b"),
          new Palette("#1d565e", "#f3f0e2", "#f0b46c", "#2c6d75"),
          new Palette("#482b51", "#f5eaf0", "#dd95a3", "#5f3f69"),
          new Palette("#bcd1da", "#1a2a39", "#b94a2b", "#a4bfcb"),
          new Palette("#e5bda8", "#341f1c", "#7c2f40", "#d8a68d"),
          new Palette("#2b2c31", "#f1ede3", "#e4664a", "#3c3e45"),
          new Palette("#c8d6bf", "#1c3027", "#8b3a32", "#b2c6a7"),
          new Palette("#a63d2f", "#fbeee0", "#f0c878", "#ba5243"));
}
