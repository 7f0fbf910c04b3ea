package readalike.command;

import java.util.regex.Pattern;

/** Text from data on a terminal, where a control character could move the cursor or worse. */
final class Printable {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  private Printable() {}

  /** The text in one line, runs of control characters as one space. */
  static String line(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }
}
