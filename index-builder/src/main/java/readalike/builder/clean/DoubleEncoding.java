package readalike.builder.clean;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;

/**
 * Restores text that was taken for latin-1 and encoded as UTF-8 again, once or several times, as
 * Book-Crossing's titles were: {@code lÃ¤cherlich}. A byte that was lost on the way and became a
 * question mark ({@code Ã?Â¤}) is put back. Where both bytes of a letter were lost ({@code
 * StraÃ?Â?e}) it was a sharp s after a small letter, since the other small letters of German and
 * French keep theirs; elsewhere one question mark remains.
 */
final class DoubleEncoding {
  private static final int MAX_ROUNDS = 4;
  private static final Pattern LOST_LETTER = Pattern.compile("Ã\\x83?\\?(?:Ã\\x82|Â)\\?");
  private static final Pattern LOST_SHARP_S =
      Pattern.compile("(?<=\\p{Ll})" + LOST_LETTER.pattern());

  /** Stands for a sharp s while the rest is decoded; ASCII, so every encoding leaves it alone. */
  private static final char SHARP_S = '\u0001';

  private DoubleEncoding() {}

  static String restore(String text) {
    if (!suspicious(text) || text.indexOf(SHARP_S) >= 0) {
      return text;
    }
    String restored = LOST_SHARP_S.matcher(text).replaceAll(String.valueOf(SHARP_S));
    restored = LOST_LETTER.matcher(restored).replaceAll("?");
    for (int round = 0; round < MAX_ROUNDS && suspicious(restored); round++) {
      String once = decodeOnce(restored.replace("Ã?Â", "Ã\u0083Â"));
      if (once.isEmpty()) {
        break;
      }
      restored = once;
    }
    return restored.replace(SHARP_S, 'ß');
  }

  private static boolean suspicious(String text) {
    return text.indexOf('Ã') >= 0 || text.indexOf('Â') >= 0 || text.indexOf('â') >= 0;
  }

  /** The text one encoding earlier; empty when it was not encoded twice. */
  private static String decodeOnce(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        return "";
      }
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(text.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException notTwice) {
      return "";
    }
  }
}
