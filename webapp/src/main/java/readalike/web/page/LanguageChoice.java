package readalike.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import readalike.web.http.Parameters;

/** The choice of a language by {@code ?lang=} at any page's address. */
final class LanguageChoice {
  /** The parameter by which a reader chooses. */
  static final String PARAMETER = "lang";

  private static final int LONGEST = 35;
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  private LanguageChoice() {}

  /**
   * Keeps a choice and sends the browser to the same address without it.
   *
   * @return whether a language was chosen, so that the answer is made
   */
  static boolean isMade(
      HttpServletRequest request, HttpServletResponse response, SiteLanguages languages) {
    Optional<Texts> chosen = languages.of(Parameters.of(request).text(PARAMETER, LONGEST));
    if (chosen.isEmpty()) {
      return false;
    }
    Cookie cookie = new Cookie(SiteLanguages.COOKIE, chosen.get().code());
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    String rest =
        Arrays.stream(request.getQueryString().split("&", -1))
            .filter(pair -> !pair.startsWith(PARAMETER + "="))
            .collect(Collectors.joining("&"));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest));
    return true;
  }
}
