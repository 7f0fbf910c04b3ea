package readalike.web.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Strict decoding of percent-encoded UTF-8 (<a
 * href="https://www.rfc-editor.org/rfc/rfc3986#section-2.1">RFC 3986, section 2.1</a>).
 *
 * <p>Paths are split before they are decoded, so that {@code %2F} stays inside its segment. Nothing
 * decoded here is ever used as the name of a file.
 */
final class PercentDecoding {
  private PercentDecoding() {}

  /**
   * The decoded segments of a raw path: {@code /a/b%2Fc} is {@code [a, b/c]}, {@code /} is one
   * empty segment.
   *
   * @param rawPath a path as it came, beginning with {@code /}
   * @throws Refusal 400 when the path does not begin with a slash or is not percent-encoded UTF-8
   */
  static List<String> segments(String rawPath) {
    if (!rawPath.startsWith("/")) {
      throw Refusal.badRequest("the path must begin with a slash");
    }
    List<String> segments = new ArrayList<>();
    for (String segment : rawPath.substring(1).split("/", -1)) {
      segments.add(decode(segment, false));
    }
    return segments;
  }

  /**
   * One decoded text.
   *
   * @param plusIsSpace whether {@code +} stands for a space, as it does in a query but not in a
   *     path
   * @throws Refusal 400 when the text is not percent-encoded UTF-8
   */
  static String decode(String encoded, boolean plusIsSpace) {
    String text = plusIsSpace ? encoded.replace('+', ' ') : encoded;
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(source.length);
    for (int i = 0; i < source.length; i++) {
      if (source[i] != '%') {
        bytes.put(source[i]);
      } else if (i + 2 < source.length
          && HexFormat.isHexDigit(source[i + 1])
          && HexFormat.isHexDigit(source[i + 2])) {
        int high = HexFormat.fromHexDigit(source[i + 1]);
        bytes.put((byte) (high << 4 | HexFormat.fromHexDigit(source[i + 2])));
        i += 2;
      } else {
        throw Refusal.badRequest("every % in the address must be followed by two hex digits");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException _) {
      throw Refusal.badRequest("the address must be percent-encoded UTF-8");
    }
  }
}
