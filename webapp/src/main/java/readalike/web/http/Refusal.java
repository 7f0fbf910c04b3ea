package readalike.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;

/**
 * Why a request is not answered as asked: a status and one clear line for the caller. Thrown from
 * anywhere below a servlet; {@link Routes} is the one place that turns it into an answer.
 */
public final class Refusal extends RuntimeException {
  private final int status;

  private Refusal(int status, String message) {
    // No stack trace is filled in: refusals are ordinary answers, and hostile clients make many.
    super(Objects.requireNonNull(message, "message"), null, false, false);
    this.status = status;
  }

  /** 400: the request breaks a rule; the message says the rule and the value. */
  public static Refusal badRequest(String message) {
    return new Refusal(HttpServletResponse.SC_BAD_REQUEST, message);
  }

  /** 404: what the path names is not there. */
  public static Refusal notFound(String message) {
    return new Refusal(HttpServletResponse.SC_NOT_FOUND, message);
  }

  /** 405: the path has no such method. */
  public static Refusal methodNotAllowed(String message) {
    return new Refusal(HttpServletResponse.SC_METHOD_NOT_ALLOWED, message);
  }

  /** 408: the body takes too long to arrive. */
  public static Refusal tooSlow(String message) {
    return new Refusal(HttpServletResponse.SC_REQUEST_TIMEOUT, message);
  }

  /** 413: the body is larger than the limit. */
  public static Refusal tooLarge(String message) {
    return new Refusal(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, message);
  }

  /** 415: the body is not of a type that is read here. */
  public static Refusal unsupportedType(String message) {
    return new Refusal(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, message);
  }

  /** 503: the server cannot answer now but may soon. */
  public static Refusal unavailable(String message) {
    return new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, message);
  }

  /** The HTTP status, 400 to 599. */
  public int status() {
    return status;
  }
}
