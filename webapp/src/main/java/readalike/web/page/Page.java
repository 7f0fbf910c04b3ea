package readalike.web.page;

import java.util.Map;
import java.util.Objects;

/**
 * One page as the server writes it: what its head says to those who link to it, and its content for
 * those who read without scripts.
 *
 * @param status the HTTP status, 200 to 599
 * @param title of the browser's tab and of links to it
 * @param description one or two sentences for whoever shows a link
 * @param path the one address that search engines should know it by
 * @param kind as the Open Graph protocol names it: {@code website}, {@code book} or {@code profile}
 * @param indexed whether search engines may list it
 * @param template the name of the template that makes the plain content
 * @param content what the template shows
 * @see <a href="https://ogp.me">The Open Graph protocol</a>
 */
public record Page(
    int status,
    String title,
    String description,
    String path,
    String kind,
    boolean indexed,
    String template,
    Map<String, Object> content) {
  private static final int LONGEST_DESCRIPTION = 200;

  public Page {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("page status must be 200..599, got " + status);
    }
    if (title.isBlank() || !path.startsWith("/")) {
      throw new IllegalArgumentException(
          "a page needs a title and a path, got '" + title + "' and '" + path + "'");
    }
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(template, "template");
    description = shortened(description);
    content = Map.copyOf(content);
  }

  /** The first part of its path, by which styles and scripts know what kind of page it is. */
  String name() {
    String first = path.substring(1).split("[/?]", 2)[0];
    return first.isEmpty() ? "home" : first;
  }

  /** A page that says one thing, such as what is not there. */
  static Page message(int status, String heading, String message, String path, Texts texts) {
    return new Page(
        status,
        texts.text("titled", heading),
        message,
        path,
        "website",
        false,
        "message",
        Map.of("heading", heading, "message", message, "script", false));
  }

  /** Cut at a space, so that no word and no pair of surrogates is torn. */
  private static String shortened(String text) {
    if (text.length() <= LONGEST_DESCRIPTION) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST_DESCRIPTION - 1);
    int end = space > 0 ? space : text.offsetByCodePoints(0, LONGEST_DESCRIPTION / 2);
    return text.substring(0, end) + "…";
  }
}
