package readalike.web.cover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text broken into lines of one size. Widths are estimated, since nothing is laid out yet when
 * the picture is drawn.
 *
 * @param size of the font
 * @param lines at least one, none wider than its room
 */
record Fitted(double size, List<String> lines) {
  /** From line to line, in sizes of the font. */
  static final double LEADING = 1.14;

  private static final String NARROW = "ijl.,:;'’!|()[]t f-";
  private static final String WIDE = "mwMW@—";

  /** What scripts take for a space. */
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

  Fitted {
    lines = List.copyOf(lines);
  }

  /**
   * The largest of the sizes at which the text fits; the smallest, cut off with an ellipsis, when
   * none does. Sizes that would cut a word in two are passed over while a smaller one is left.
   *
   * @param room for a line
   * @param height for all lines
   * @param sizes the largest first
   */
  static Fitted of(String text, double room, double height, double[] sizes) {
    List<String> words = Arrays.asList(SPACES.split(text, -1));
    for (double size : sizes) {
      List<String> lines = wrap(words, room / size);
      boolean cutsWords = words.stream().anyMatch(word -> width(word) > room / size);
      if (lines.size() * size * LEADING <= height && !cutsWords) {
        return new Fitted(size, lines);
      }
    }
    double size = sizes[sizes.length - 1];
    int most = (int) Math.max(1, Math.floor(height / (size * LEADING)));
    List<String> lines = wrap(words, room / size);
    List<String> shown = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
    if (lines.size() > most) {
      String last = shown.removeLast();
      shown.add(last.substring(0, last.offsetByCodePoints(last.length(), -1)) + "…");
    }
    return new Fitted(size, shown);
  }

  /** Lines no wider than the room at font size 1; words that are too long are cut. */
  private static List<String> wrap(List<String> words, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words) {
      for (String piece : pieces(word, room)) {
        String longer = line.isEmpty() ? piece : line + " " + piece;
        if (!line.isEmpty() && width(longer) > room) {
          lines.add(line);
          line = piece;
        } else {
          line = longer;
        }
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private static List<String> pieces(String word, double room) {
    if (width(word) <= room) {
      return List.of(word);
    }
    List<String> parts = new ArrayList<>(List.of(""));
    word.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            letter -> {
              if (width(parts.getLast() + letter) > room) {
                parts.add("");
              }
              parts.add(parts.removeLast() + letter);
            });
    return parts;
  }

  /** Estimated width at font size 1. */
  private static double width(String text) {
    double sum = 0;
    for (int letter : text.codePoints().toArray()) {
      sum += width(letter);
    }
    return sum;
  }

  private static double width(int letter) {
    if (isFull(letter)) {
      return 1.02;
    }
    if (NARROW.indexOf(letter) >= 0) {
      return 0.33;
    }
    if (WIDE.indexOf(letter) >= 0) {
      return 0.9;
    }
    return Character.getType(letter) == Character.UPPERCASE_LETTER ? 0.73 : 0.54;
  }

  /** Whether a letter is as wide as it is high. */
  private static boolean isFull(int letter) {
    return (letter >= 0x1100 && letter <= 0x11ff)
        || (letter >= 0x2e80 && letter <= 0xa4cf)
        || (letter >= 0xac00 && letter <= 0xd7af)
        || (letter >= 0xf900 && letter <= 0xfaff)
        || (letter >= 0xff00 && letter <= 0xff60)
        || Character.isExtendedPictographic(letter);
  }
}
