package readalike.web.http;

/**
 * The page that tells people of an error; it is written above this package, where the site's
 * languages are known. Thread-safe.
 */
@FunctionalInterface
public interface ErrorPage {
  /**
   * A whole HTML document.
   *
   * @param cookie the request's header of that name, or null
   * @param acceptLanguage the request's header of that name, or null
   * @param status 400 to 599
   * @param message one line of English, as the API tells it
   */
  String html(String cookie, String acceptLanguage, int status, String message);
}
