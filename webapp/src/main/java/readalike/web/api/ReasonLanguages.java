package readalike.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import readalike.engine.hybrid.ReasonSentence;

/**
 * Reasons in the language that a request asks for by {@code Accept-Language}, in English where the
 * site does not speak it.
 *
 * @param spoken the sentences for a request
 */
public record ReasonLanguages(Function<HttpServletRequest, ReasonSentence> spoken) {
  /** The sentences for an answer, which caches must not show to who speaks another language. */
  public ReasonSentence of(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader("Vary", "Accept-Language");
    return spoken.apply(request);
  }
}
