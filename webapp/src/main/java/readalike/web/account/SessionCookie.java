package readalike.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The cookie of a session: out of reach of scripts, not sent with writes of other sites, and under
 * TLS never without it. Its {@code __Host-} name then makes browsers refuse one that a neighbouring
 * host or an unprotected answer has set (RFC 6265bis, 4.1.3).
 */
public final class SessionCookie {
  private SessionCookie() {}

  static String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-session" : "session";
  }

  /** Sends the token of a session that has just been opened. */
  public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
    send(request, response, token, Sessions.LONGEST.toSeconds());
  }

  /** Makes the browser forget the token. */
  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    send(request, response, "", 0);
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, String value, long seconds) {
    response.addHeader(
        "Set-Cookie",
        name(request)
            + "="
            + value
            + "; Path=/; Max-Age="
            + seconds
            + "; HttpOnly; SameSite=Lax"
            + (request.isSecure() ? "; Secure" : ""));
  }
}
