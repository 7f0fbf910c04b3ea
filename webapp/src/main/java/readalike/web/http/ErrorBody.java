package readalike.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;

/**
 * How an error reads: JSON for programs, a plain small page for people.
 *
 * @param contentType the media type of the bytes
 * @param text to be sent as UTF-8
 */
record ErrorBody(String contentType, String text) {
  /**
   * For programs.
   *
   * @param message one clear line
   */
  static ErrorBody json(int status, String message) {
    JsonObject error = new JsonObject();
    error.addProperty("status", status);
    error.addProperty("message", message);
    JsonObject body = new JsonObject();
    body.add("error", error);
    return new ErrorBody("application/json", body.toString());
  }

  /** For people. */
  static ErrorBody page(String html) {
    return new ErrorBody("text/html;charset=utf-8", html);
  }

  /**
   * Whether programs ask at a path.
   *
   * @param rawPath as it came; empty when the request was too broken to tell
   */
  static boolean isForPrograms(String rawPath) {
    return rawPath.isEmpty()
        || rawPath.equals("/api")
        || rawPath.startsWith("/api/")
        || rawPath.startsWith("/health/")
        || rawPath.equals("/metrics");
  }

  byte[] bytes() {
    return text.getBytes(UTF_8);
  }
}
