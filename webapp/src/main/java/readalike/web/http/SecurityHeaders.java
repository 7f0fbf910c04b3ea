package readalike.web.http;

import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * The headers that every answer carries, errors included: scripts, styles and pictures come from
 * this server alone, nothing inline; no other site frames or embeds what is served, unless a
 * servlet says so ({@link #letOthersFrame}).
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html">OWASP
 *     HTTP headers cheat sheet</a>
 */
public final class SecurityHeaders implements HttpConfiguration.Customizer {
  private static final String CONTENT_POLICY = "Content-Security-Policy";
  private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";
  private static final String OWN_CONTENT =
      "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; "
          + "frame-ancestors ";

  private static final HttpFields HEADERS =
      HttpFields.build()
          .add(CONTENT_POLICY, OWN_CONTENT + "'none'")
          .add("X-Content-Type-Options", "nosniff")
          .add("Referrer-Policy", "same-origin")
          .add(
              "Permissions-Policy",
              "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()")
          .add("Cross-Origin-Opener-Policy", "same-origin")
          .add(RESOURCE_POLICY, "same-origin")
          .asImmutable();

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    addTo(responseHeaders);
    return request;
  }

  /**
   * Lets pages of any site show this answer in a frame. For answers that are the same for everybody
   * and in which a click decides nothing; all others stay closed.
   */
  public static void letOthersFrame(HttpServletResponse response) {
    response.setHeader(CONTENT_POLICY, OWN_CONTENT + "*");
    response.setHeader(RESOURCE_POLICY, "cross-origin");
  }

  static void addTo(HttpFields.Mutable headers) {
    HEADERS.forEach(headers::put);
  }
}
