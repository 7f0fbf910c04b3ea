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
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>STATUS · Readalike</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml">
      <link rel="stylesheet" href="/css/tokens.css">
      <link rel="stylesheet" href="/css/base.css">
      <link rel="stylesheet" href="/css/components.css">
      <link rel="stylesheet" href="/css/pages.css">
      </head>
      <body>
      <header class="masthead"><div class="masthead__inner">
      <a class="wordmark" href="/"><span>Readalike</span></a>
      </div></header>
      <main class="page"><h1>STATUS</h1><p>MESSAGE</p><p><a href="/">Back to the search</a></p></main>
      </body>
      </html>
      """;

  /**
   * @param rawPath the path that was asked for, as it came; it decides between JSON and a page;
   *     empty when the request was too broken to tell, which is JSON
   */
  static ErrorBody of(String rawPath, int status, String message) {
    return isForPrograms(rawPath)
        ? new ErrorBody("application/json", json(status, message))
        : new ErrorBody("text/html;charset=utf-8", page(status, message));
  }

  byte[] bytes() {
    return text.getBytes(UTF_8);
  }

  private static boolean isForPrograms(String rawPath) {
    return rawPath.isEmpty()
        || rawPath.equals("/api")
        || rawPath.startsWith("/api/")
        || rawPath.startsWith("/health/")
        || rawPath.equals("/metrics");
  }

  private static String json(int status, String message) {
    JsonObject error = new JsonObject();
    error.addProperty("status", status);
    error.addProperty("message", message);
    JsonObject body = new JsonObject();
    body.add("error", error);
    return body.toString();
  }

  private static String page(int status, String message) {
    return PAGE.replace("STATUS", Integer.toString(status)).replace("MESSAGE", escaped(message));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
