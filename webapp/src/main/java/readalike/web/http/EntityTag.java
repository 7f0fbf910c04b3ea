package readalike.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A strong validator of an answer's content: whoever has the same tag has the same bytes.
 *
 * @param quoted the tag as it stands in the header, with its quotes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3</a>
 */
public record EntityTag(String quoted) {
  private static final int BYTES = 12;

  /** The tag of the content at an address. */
  public static EntityTag of(String address, byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(address.getBytes(StandardCharsets.UTF_8));
      return new EntityTag('"' + HexFormat.of().formatHex(digest.digest(content), 0, BYTES) + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * Whether a client has the content already.
   *
   * @param ifNoneMatch the header of that name, or null
   */
  public boolean isKnown(String ifNoneMatch) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(tag -> tag.equals("*") || tag.equals(quoted));
  }
}
