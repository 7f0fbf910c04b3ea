package readalike.web.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readalike.web.http.Refusal;
import readalike.web.store.Condition;

/**
 * Versions as HTTP has them: {@code ETag} in answers, {@code If-Match} and {@code If-None-Match: *}
 * in requests (RFC 9110, 8.8.3 and 13.1).
 */
final class Versions {
  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

  private Versions() {}

  static void write(HttpServletResponse response, long version) {
    response.setHeader("ETag", "\"" + version + "\"");
  }

  /**
   * What a write depends on.
   *
   * @throws Refusal 400 for a header that is not of this form
   */
  static Condition condition(HttpServletRequest request) {
    String match = request.getHeader("If-Match");
    String noneMatch = request.getHeader("If-None-Match");
    if (match != null && noneMatch == null) {
      return match.equals("*") ? Condition.PRESENT : Condition.version(version(match));
    }
    if (noneMatch != null && match == null && noneMatch.equals("*")) {
      return Condition.ABSENT;
    }
    if (match == null && noneMatch == null) {
      return Condition.NONE;
    }
    throw malformed();
  }

  private static long version(String tag) {
    Matcher matcher = TAG.matcher(tag);
    if (!matcher.matches()) {
      throw malformed();
    }
    return Long.parseLong(matcher.group(1));
  }

  private static Refusal malformed() {
    return Refusal.badRequest(
        "a write may carry either If-Match with the ETag of what was read, or If-None-Match: *");
  }
}
