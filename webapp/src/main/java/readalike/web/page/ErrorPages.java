package readalike.web.page;

import java.util.Map;
import readalike.web.http.ErrorPage;

/**
 * Errors in the reader's language: what went wrong, what helps, and a way on. The line that the API
 * tells is English; where the reader's language is another one, it stands below as a note.
 */
public final class ErrorPages implements ErrorPage {
  private static final String TEXTS = "served.errors.";

  private final PageTemplates templates;

  public ErrorPages(PageTemplates templates) {
    this.templates = templates;
  }

  @Override
  public String html(String cookie, String acceptLanguage, int status, String message) {
    Texts texts = templates.languages().of(cookie, acceptLanguage);
    String heading = heading(status, texts);
    boolean english = texts.code().equals(SiteLanguages.DEFAULT);
    return templates.renderError(
        Map.of(
            "title",
            texts.text("titled", heading),
            "heading",
            heading,
            "message",
            english ? sentence(message) : help(status, texts),
            "help",
            english ? help(status, texts) : "",
            "note",
            english ? "" : message,
            "status",
            Integer.toString(status)),
        texts);
  }

  /** What went wrong, in a few words. */
  static String heading(int status, Texts texts) {
    return texts.text(TEXTS + "headings." + kind(status));
  }

  /** What helps. */
  static String help(int status, Texts texts) {
    return texts.text(TEXTS + "helps." + kind(status));
  }

  /** What a refusal says, for people: as a sentence, or in other languages than ours what helps. */
  static String told(int status, String message, Texts texts) {
    return texts.code().equals(SiteLanguages.DEFAULT) ? sentence(message) : help(status, texts);
  }

  private static String kind(int status) {
    return switch (status) {
      case 401, 403, 404, 429, 503 -> Integer.toString(status);
      default -> status < 500 ? "request" : "server";
    };
  }

  /** The API's lines begin in lower case and end without a stop, as its readers expect. */
  static String sentence(String line) {
    if (line.isEmpty()) {
      return line;
    }
    int first = line.offsetByCodePoints(0, 1);
    String begun =
        new StringBuilder()
            .appendCodePoint(Character.toUpperCase(line.codePointAt(0)))
            .append(line, first, line.length())
            .toString();
    return ".!?…".indexOf(begun.charAt(begun.length() - 1)) >= 0 ? begun : begun + ".";
  }
}
