package readalike.builder.clean;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import readalike.builder.csv.Row;

/** Cleans the text of one cell and tells what had to be done. */
final class TextCleaner {
  static final int MAX_TITLE = 500;
  static final int MAX_NAME = 200;
  static final int MAX_DESCRIPTION = 5000;

  private static final int MAX_ENTITY_ROUNDS = 3;

  /** Controls but for white space, and characters that turn the direction of text around. */
  private static final Pattern CONTROLS =
      Pattern.compile(
          "[\\x00-\\x08\\x0e-\\x1f\\x7f\\x80-\\x9f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"
              + "\\ufeff\\ufffe\\uffff]+");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2028\\u2029]+");
  private static final Pattern ESCAPED_QUOTES = Pattern.compile("\\\\([^\\\\\"]*)\\\\\"");

  private final Tally tally;

  TextCleaner(Tally tally) {
    this.tally = tally;
  }

  /**
   * @param maxLength in characters, the cell is cut there
   */
  String clean(String cell, int maxLength, Row row) {
    if (cell.length() <= maxLength && isPlain(cell)) {
      return cell;
    }
    String text = told(Rule.DOUBLE_ENCODING, cell, DoubleEncoding.restore(cell), row);
    text = told(Rule.DECODED_ENTITIES, text, decodeEntities(text), row);
    text = told(Rule.STRAY_BACKSLASHES, text, takeOutBackslashes(text), row);
    text = told(Rule.CONTROL_CHARACTERS, text, CONTROLS.matcher(text).replaceAll(" "), row);
    text = SPACE.matcher(text).replaceAll(" ").strip();
    text = Normalizer.normalize(text, Normalizer.Form.NFC);
    return text.length() <= maxLength
        ? text
        : told(Rule.OVERLONG_TEXT, text, cut(text, maxLength), row);
  }

  private String told(Rule rule, String before, String after, Row row) {
    if (!after.equals(before)) {
      tally.found(rule, row, before);
    }
    return after;
  }

  /** Most cells need no work: printable ASCII without anything special. */
  private static boolean isPlain(String cell) {
    int last = cell.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = cell.charAt(i);
      boolean outerSpace = c == ' ' && (i == 0 || i == last || cell.charAt(i - 1) == ' ');
      if (c < ' ' || c > '~' || c == '&' || c == '\\' || outerSpace) {
        return false;
      }
    }
    return true;
  }

  private static String decodeEntities(String text) {
    String decoded = text;
    for (int round = 0; round < MAX_ENTITY_ROUNDS && decoded.indexOf('&') >= 0; round++) {
      decoded = StringEscapeUtils.unescapeHtml4(decoded);
    }
    return decoded;
  }

  /** {@code \O\" Is for Outlaw"} to {@code "O" Is for Outlaw}. */
  private static String takeOutBackslashes(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    String quoted = ESCAPED_QUOTES.matcher(text).replaceAll("\"$1\"").replace("\\\"", "\"");
    boolean odd = quoted.chars().filter(c -> c == '"').count() % 2 == 1;
    String even = odd && quoted.endsWith("\"") ? quoted.substring(0, quoted.length() - 1) : quoted;
    return even.replace("\\", "");
  }

  /** Cuts between characters, never inside a surrogate pair. */
  private static String cut(String text, int maxLength) {
    int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
    return text.substring(0, end).strip();
  }
}
