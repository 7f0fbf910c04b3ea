package readalike.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An answer that is the same for everybody and that other sites may show as a part of their own:
 * caches keep it for a while, clients that have it already get 304.
 */
public final class PublicAnswer {
  /** How long a 200 may be shown without asking again, and how much longer while asking. */
  public static final String AN_HOUR = "public, max-age=3600, stale-while-revalidate=86400";

  /** The same for what is not there: it may come with the next build. */
  public static final String A_MINUTE = "public, max-age=60";

  /** The same for a trouble that may be over at once. */
  public static final String NEVER = "no-store";

  private PublicAnswer() {}

  /**
   * Writes content, or 304 when the client has it.
   *
   * @param cacheControl the header of that name
   * @param contentType the media type of the bytes
   */
  public static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String cacheControl,
      String contentType,
      byte[] content)
      throws IOException {
    allowOtherSites(response);
    response.setHeader("Cache-Control", cacheControl);
    EntityTag tag = EntityTag.of(request.getRequestURI(), content);
    response.setHeader("ETag", tag.quoted());
    if (response.getStatus() == HttpServletResponse.SC_OK
        && tag.isKnown(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(contentType);
    response.getOutputStream().write(content);
  }

  /** Lifts what keeps other sites from showing an answer. It must hold nothing of any user. */
  public static void allowOtherSites(HttpServletResponse response) {
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
