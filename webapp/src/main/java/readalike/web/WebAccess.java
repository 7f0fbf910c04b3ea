package readalike.web;

import java.net.InetAddress;
import java.util.Set;
import java.util.regex.Pattern;
import readalike.web.build.PublicReaders;

/**
 * Who beside the site's own pages is let in, and through whom.
 *
 * @param allowedOrigins sites whose scripts may call the API, as {@code https://host[:port]};
 *     without cookies
 * @param trustedProxies addresses of proxies whose {@code X-Forwarded-For} and {@code
 *     X-Forwarded-Proto} are believed
 * @param publicReaders whether everybody may look at the readers of the data set
 */
public record WebAccess(
    Set<String> allowedOrigins, Set<InetAddress> trustedProxies, PublicReaders publicReaders) {
  /** No other site, no proxy. */
  public static final WebAccess DEFAULT = new WebAccess(Set.of(), Set.of());

  /** Readers as the data set says. */
  public WebAccess(Set<String> allowedOrigins, Set<InetAddress> trustedProxies) {
    this(allowedOrigins, trustedProxies, PublicReaders.AUTO);
  }

  private static final Pattern ORIGIN =
      Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9a-f:]+])(:[0-9]{1,5})?");

  public WebAccess {
    allowedOrigins = Set.copyOf(allowedOrigins);
    trustedProxies = Set.copyOf(trustedProxies);
    for (String origin : allowedOrigins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "an origin must be like https://books.example, got " + origin);
      }
    }
  }
}
