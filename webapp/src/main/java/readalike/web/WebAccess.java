package readalike.web;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import readalike.web.build.PublicReaders;

/**
 * Who beside the site's own pages is let in, and through whom.
 *
 * @param allowedOrigins sites whose scripts may call the API, as {@code https://host[:port]};
 *     without cookies
 * @param trustedProxies addresses of proxies whose {@code X-Forwarded-For} and {@code
 *     X-Forwarded-Proto} are believed
 * @param publicReaders whether everybody may look at the readers of the data set
 * @param hosts names under which the site is known, in small letters and without ports; empty for
 *     any
 */
public record WebAccess(
    Set<String> allowedOrigins,
    Set<InetAddress> trustedProxies,
    PublicReaders publicReaders,
    Set<String> hosts) {
  /** No other site, no proxy. */
  public static final WebAccess DEFAULT = new WebAccess(Set.of(), Set.of());

  /** Readers as the data set says. */
  public WebAccess(Set<String> allowedOrigins, Set<InetAddress> trustedProxies) {
    this(allowedOrigins, trustedProxies, PublicReaders.AUTO);
  }

  /** Under any name. */
  public WebAccess(
      Set<String> allowedOrigins, Set<InetAddress> trustedProxies, PublicReaders publicReaders) {
    this(allowedOrigins, trustedProxies, publicReaders, Set.of());
  }

  /** The same under these names alone. */
  public WebAccess withHosts(Set<String> names) {
    return new WebAccess(allowedOrigins, trustedProxies, publicReaders, names);
  }

  private static final Pattern ORIGIN =
      Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9a-f:]+])(:[0-9]{1,5})?");

  private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{1,253}|\\[[0-9a-f:]+]");

  public WebAccess {
    hosts =
        hosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    for (String host : hosts) {
      if (!HOST.matcher(host).matches()) {
        throw new IllegalArgumentException(
            "a host must be a name like books.example, without a port, got " + host);
      }
    }
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
