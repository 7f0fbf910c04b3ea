package readalike.web.http;

import java.time.Duration;
import org.eclipse.jetty.server.Request;

/** When a refused client may try again, on its way to {@link ServerErrors}. */
public final class RetryAfter {
  private static final String ATTRIBUTE = "readalike.retryAfter";

  private RetryAfter() {}

  /** Says it for the error that is written for this request. */
  public static void set(Request request, Duration wait) {
    request.setAttribute(ATTRIBUTE, seconds(wait));
  }

  static String of(Request request) {
    return request.getAttribute(ATTRIBUTE) instanceof String seconds
        ? seconds
        : seconds(Duration.ofSeconds(1));
  }

  /** Whole seconds, rounded up, at least one, as the header has it (RFC 9110, 10.2.3). */
  static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
  }
}
