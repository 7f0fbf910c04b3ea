package readalike.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;

/**
 * Why a request is not answered as asked: a status and one clear line for the caller. Thrown from
 * anywhere below a servlet; {@link Routes} is the one place that turns it into an answer.
 */
public final class Refusal extends RuntimeException {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration SOON = Duration.ofSeconds(1);

  private final int status;
  private final Duration retryAfter;

  private Refusal(int status, String message) {
    this(status, message, SOON);
  }

  private Refusal(int status, String message, Duration retryAfter) {
    // No stack trace is filled in: refusals are ordinary answers, and hostile clients make many.
    super(Objects.requireNonNull(message, "message"), null, false, false);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** 400: the request breaks a rule; the message says the rule and the value. */
  public static Refusal badRequest(String message) {
    return new Refusal(HttpServletResponse.SC_BAD_REQUEST, message);
  }

  /** 401: the caller has to sign in, or has tried in vain. */
  public static Refusal unauthorized(String message) {
    return new Refusal(HttpServletResponse.SC_UNAUTHORIZED, message);
  }

  /** 403: the caller is known or not, but may not do this. */
  public static Refusal forbidden(String message) {
    return new Refusal(HttpServletResponse.SC_FORBIDDEN, message);
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

  /** 409: the request does not go with what is there already. */
  public static Refusal conflict(String message) {
    return new Refusal(HttpServletResponse.SC_CONFLICT, message);
  }

  /** 412: what is there is not what the caller's condition names. */
  public static Refusal preconditionFailed(String message) {
    return new Refusal(HttpServletResponse.SC_PRECONDITION_FAILED, message);
  }

  /** 413: the body is larger than the limit. */
  public static Refusal tooLarge(String message) {
    return new Refusal(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, message);
  }

  /** 415: the body is not of a type that is read here. */
  public static Refusal unsupportedType(String message) {
    return new Refusal(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, message);
  }

  /** 429: the caller has done this too often, and may again after a while. */
  public static Refusal tooMany(String message, Duration wait) {
    return new Refusal(TOO_MANY_REQUESTS, message, wait);
  }

  /** 503: the server cannot answer now but may soon. */
  public static Refusal unavailable(String message) {
    return new Refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, message);
  }

  /** The HTTP status, 400 to 599. */
  public int status() {
    return status;
  }

  /** Whether the caller is told when to try again. */
  boolean mayTryAgain() {
    return status == TOO_MANY_REQUESTS || status == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
  }

  /** How long to wait before trying again. */
  Duration retryAfter() {
    return retryAfter;
  }
}
