package readalike.web;

import java.util.Optional;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import readalike.web.edge.TrustedProxies;
import readalike.web.http.SecurityHeaders;
import readalike.web.tls.TlsKeys;

/**
 * The ways into the server: HTTP/1.1 in the clear, and over TLS HTTP/2 with HTTP/1.1 for those who
 * do not speak it.
 *
 * @param plain always there
 * @param tls when there is a certificate
 */
record Connectors(ServerConnector plain, Optional<ServerConnector> tls) {
  /**
   * Ids may hold any character, so encoded slashes and percent signs are let through; {@link
   * readalike.web.http.Routes} reads the raw path, which never names a file.
   */
  private static final UriCompliance URIS =
      UriCompliance.DEFAULT.with(
          "ids",
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
          UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

  private static final long STRICT_TRANSPORT_SECONDS = 365L * 24 * 60 * 60;
  private static final int STREAMS = 100;

  static Connectors of(Server server, WebSettings settings, Optional<TlsKeys> keys) {
    ServerConnector plain =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(http(settings)));
    listen(plain, settings, settings.port());
    Optional<ServerConnector> tls =
        keys.map(
            each -> {
              ServerConnector connector = secure(server, settings, each);
              listen(connector, settings, settings.tls().orElseThrow().port());
              return connector;
            });
    return new Connectors(plain, tls);
  }

  private static void listen(ServerConnector connector, WebSettings settings, int port) {
    connector.setHost(settings.host());
    connector.setPort(port);
    connector.setIdleTimeout(settings.limits().idle().toMillis());
  }

  private static ServerConnector secure(Server server, WebSettings settings, TlsKeys keys) {
    HttpConfiguration http = http(settings);
    SecureRequestCustomizer secure = new SecureRequestCustomizer();
    // There is one site; a name that the certificate lacks is the client's to refuse.
    secure.setSniHostCheck(false);
    secure.setStsMaxAge(STRICT_TRANSPORT_SECONDS);
    http.addCustomizer(secure);
    HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(http);
    http2.setMaxConcurrentStreams(STREAMS);
    http2.setStreamIdleTimeout(settings.limits().idle().toMillis());
    ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
    alpn.setDefaultProtocol(HttpVersion.HTTP_1_1.asString());
    return new ServerConnector(
        server,
        1,
        1,
        new SslConnectionFactory(keys.factory(), alpn.getProtocol()),
        alpn,
        http2,
        new HttpConnectionFactory(http));
  }

  private static HttpConfiguration http(WebSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(WebLimits.HEADER_BYTES);
    http.setUriCompliance(URIS);
    http.addCustomizer(new SecurityHeaders());
    if (!settings.access().trustedProxies().isEmpty()) {
      http.addCustomizer(new TrustedProxies(settings.access().trustedProxies()));
    }
    return http;
  }

  /** The port that the site is reached on. */
  int sitePort() {
    return tls.orElse(plain).getLocalPort();
  }
}
