package readalike.web;

import java.util.Optional;
import readalike.web.tls.TlsSettings;

/**
 * Where the server listens and whom it lets in.
 *
 * @param host a name or address of this machine; {@code localhost} keeps the server to this
 *     machine, {@code 0.0.0.0} opens it to the network
 * @param port without TLS: 1 to 65535, or 0 for any free one
 * @param tls with it, the plain port only leads to the TLS port
 * @param access other sites and proxies
 * @param limits how much the server takes on
 */
public record WebSettings(
    String host, int port, Optional<TlsSettings> tls, WebAccess access, WebLimits limits) {
  /** To this machine only, on port 8080, without TLS. */
  public static final WebSettings DEFAULT = new WebSettings("localhost", 8080);

  public WebSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be blank");
    }
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port must be 0..65535, got " + port);
    }
  }

  /** Plain HTTP with everything else as it is by default. */
  public WebSettings(String host, int port) {
    this(host, port, Optional.empty(), WebAccess.DEFAULT, WebLimits.DEFAULT);
  }

  /** The same with other limits. */
  public WebSettings withLimits(WebLimits other) {
    return new WebSettings(host, port, tls, access, other);
  }

  /** The same with other sites and proxies. */
  public WebSettings withAccess(WebAccess other) {
    return new WebSettings(host, port, tls, other, limits);
  }

  /** The same over TLS. */
  public WebSettings withTls(TlsSettings other) {
    return new WebSettings(host, port, Optional.of(other), access, limits);
  }
}
