package readalike.web.page;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import readalike.web.http.EntityTag;

/** One static file, held in memory. Immutable. */
final class SiteFile {
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

  private final String path;
  private final String contentType;
  private final byte[] bytes;
  private final EntityTag tag;

  /**
   * Keeps a file.
   *
   * @param path its address, beginning with a slash
   * @param bytes its content, not copied
   * @throws IllegalArgumentException when the file's ending has no media type here
   */
  SiteFile(String path, byte[] bytes) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    this.path = path;
    this.contentType = CONTENT_TYPES.get(ending);
    this.bytes = bytes;
    this.tag = EntityTag.of(path, bytes);
    if (contentType == null) {
      throw new IllegalArgumentException("no media type is known for the site's file " + path);
    }
  }

  String path() {
    return path;
  }

  String contentType() {
    return contentType;
  }

  /** Made from path and content. */
  EntityTag tag() {
    return tag;
  }

  /** The content of a file that is text. */
  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The same file as scripts get it: texts that only the server's own pages show are left out. */
  SiteFile forScripts() {
    if (!path.startsWith(SiteLanguages.FOLDER)) {
      return this;
    }
    JsonObject texts = JsonParser.parseString(text()).getAsJsonObject();
    texts.remove(SiteLanguages.SERVED);
    return new SiteFile(path, texts.toString().getBytes(StandardCharsets.UTF_8));
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }
}
