package readalike.web.edge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} of the named proxies and of nobody
 * else. Each proxy appends the address that it saw, so the list is read from its end: the client is
 * the last address that is no trusted proxy. What stands before it may be made up.
 */
public final class TrustedProxies implements HttpConfiguration.Customizer {
  private final Set<InetAddress> proxies;

  /**
   * @param proxies their own addresses, as they connect to this server
   */
  public TrustedProxies(Set<InetAddress> proxies) {
    this.proxies = Set.copyOf(proxies);
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
    if (!(peer instanceof InetSocketAddress from) || !proxies.contains(from.getAddress())) {
      return request;
    }
    InetSocketAddress client = new InetSocketAddress(client(request, from), from.getPort());
    String scheme = lastOf(request, HttpHeader.X_FORWARDED_PROTO);
    return new Forwarded(request, client, "https".equalsIgnoreCase(scheme));
  }

  private InetAddress client(Request request, InetSocketAddress from) {
    InetAddress client = from.getAddress();
    List<String> hops = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
    for (String hop : hops.reversed()) {
      if (!proxies.contains(client)) {
        return client;
      }
      try {
        // Only addresses: a name would be looked up on behalf of whoever wrote it.
        client = InetAddress.ofLiteral(hop.strip());
      } catch (IllegalArgumentException _) {
        return client;
      }
    }
    return client;
  }

  private static String lastOf(Request request, HttpHeader header) {
    List<String> values = request.getHeaders().getCSV(header, false);
    return values.isEmpty() ? "" : values.getLast().strip();
  }

  private static final class Forwarded extends Request.Wrapper {
    private final ConnectionMetaData connection;
    private final boolean tls;
    private final HttpURI uri;

    Forwarded(Request request, InetSocketAddress client, boolean tls) {
      super(request);
      this.tls = tls || request.isSecure();
      this.uri =
          tls
              ? HttpURI.build(request.getHttpURI()).scheme("https").asImmutable()
              : request.getHttpURI();
      this.connection =
          new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
            @Override
            public SocketAddress getRemoteSocketAddress() {
              return client;
            }
          };
    }

    @Override
    public ConnectionMetaData getConnectionMetaData() {
      return connection;
    }

    @Override
    public boolean isSecure() {
      return tls;
    }

    @Override
    public HttpURI getHttpURI() {
      return uri;
    }
  }
}
