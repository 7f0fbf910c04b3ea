package readalike.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Refuses writes that a page of another site makes a browser send (cross-site request forgery).
 * Browsers say where a request comes from in {@code Sec-Fetch-Site}, older ones in {@code Origin};
 * programs say neither and have no cookies that somebody else could use. Beside this, every write
 * that is authenticated by cookie carries a token.
 *
 * @param allowedOrigins whose scripts may call the API, without any cookie
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP
 *     on request forgery</a>
 */
public record CrossSite(Set<String> allowedOrigins) {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  public CrossSite {
    allowedOrigins = Set.copyOf(allowedOrigins);
  }

  /**
   * @throws Refusal 403 for a write from elsewhere
   */
  void check(HttpServletRequest request) {
    if (SAFE.contains(request.getMethod()) || comesFromHere(request)) {
      return;
    }
    String origin = request.getHeader("Origin");
    boolean allowed = origin != null && allowedOrigins.contains(origin);
    if (!allowed || request.getHeader("Cookie") != null) {
      throw Refusal.forbidden("this write was sent by a page of another site");
    }
  }

  private static boolean comesFromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return true;
    }
    String authority = origin.replaceFirst("^https?://", "");
    return authority.equalsIgnoreCase(request.getHeader("Host"));
  }
}
