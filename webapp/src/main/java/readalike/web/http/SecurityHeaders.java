package readalike.web.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * The headers that every answer carries, errors included: scripts, styles and pictures come from
 * this server alone, nothing inline; no other site frames or embeds what is served.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html">OWASP
 *     HTTP headers cheat sheet</a>
 */
public final class SecurityHeaders implements HttpConfiguration.Customizer {
  private static final HttpFields HEADERS =
      HttpFields.build()
          .add(
              "Content-Security-Policy",
              "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                  + "object-src 'none'")
          .add("X-Content-Type-Options", "nosniff")
          .add("Referrer-Policy", "same-origin")
          .add(
              "Permissions-Policy",
              "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()")
          .add("Cross-Origin-Opener-Policy", "same-origin")
          .add("Cross-Origin-Resource-Policy", "same-origin")
          .asImmutable();

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    addTo(responseHeaders);
    return request;
  }

  static void addTo(HttpFields.Mutable headers) {
    HEADERS.forEach(headers::put);
  }
}
