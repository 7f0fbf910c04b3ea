package readalike.web.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * One static file, held in memory.
 *
 * @param path its address, beginning with a slash
 * @param contentType its media type
 * @param etag a strong validator with its quotes, made from the bytes
 * @param bytes the content, not copied
 */
record SiteFile(String path, String contentType, String etag, byte[] bytes) {
  private static final Map<String, String> CONTENT_TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=utf-8"),
          Map.entry("css", "text/css;charset=utf-8"),
          Map.entry("js", "text/javascript;charset=utf-8"),
          Map.entry("mjs", "text/javascript;charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain;charset=utf-8"));

  /**
   * @throws IllegalArgumentException when the file's ending has no media type here
   */
  static SiteFile of(String path, byte[] bytes) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String contentType = CONTENT_TYPES.get(ending);
    if (contentType == null) {
      throw new IllegalArgumentException("no media type is known for the site's file " + path);
    }
    return new SiteFile(path, contentType, etag(path, bytes), bytes);
  }

  private static String etag(String path, byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      return '"' + HexFormat.of().formatHex(digest.digest(bytes), 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
