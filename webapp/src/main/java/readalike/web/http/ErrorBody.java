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
      <meta name="robots" content="noindex">
      <title>HEADING · Readalike</title>
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
      <main class="page">
      <h1>HEADING</h1>
      <div class="state">
      <p class="state__message">MESSAGE</p>
      <p>HELP</p>
      <p class="note">STATUS</p>
      </div>
      <form class="plain-search" action="/search" role="search">
      <label for="q">Search the catalogue</label>
      <input id="q" name="q" type="search" maxlength="300">
      <button class="button">Search</button>
      <a class="button" href="/">Back to the start</a>
      </form>
      </main>
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
    // The message last: it may hold anything, other placeholders included.
    return PAGE.replace("HEADING", heading(status))
        .replace("HELP", help(status))
        .replace("STATUS", Integer.toString(status))
        .replace("MESSAGE", escaped(message));
  }

  private static String heading(int status) {
    return switch (status) {
      case 401 -> "Sign in first";
      case 403 -> "This is not for you";
      case 404 -> "This page is not on the shelves";
      case 429 -> "A little slower, please";
      case 503 -> "The library is busy";
      default -> status < 500 ? "This cannot be read here" : "Something went wrong here";
    };
  }

  private static String help(int status) {
    return switch (status) {
      case 404 -> "Perhaps the address was mistyped, or the page was never here.";
      case 429 -> "Many requests came from your address. Wait a moment and load the page again.";
      case 503 -> "Many readers are here at once, or it is just opening. Load the page again soon.";
      default ->
          status < 500
              ? "Check the address, or begin again from the start."
              : "It is not your fault, and nothing was lost. Loading the page again may help.";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
