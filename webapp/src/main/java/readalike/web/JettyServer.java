package readalike.web;

import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import readalike.web.edge.AddressLimit;
import readalike.web.edge.ConnectionGuard;
import readalike.web.edge.HttpsOnly;
import readalike.web.edge.KnownHosts;
import readalike.web.edge.LingeringClose;
import readalike.web.edge.TokenBuckets;
import readalike.web.http.ServerErrors;
import readalike.web.tls.TlsKeys;

/**
 * Puts the parts of Jetty together: the connectors, then from the outside in the end of a refused
 * upload, a graceful stop, the names of the site, the way to TLS, the limit of each address, other
 * sites, the limit of all requests, compression, and one servlet for everything.
 *
 * @param server not started yet
 * @param connectors the ways into it
 * @param guard to be told to sweep now and then
 */
record JettyServer(Server server, Connectors connectors, ConnectionGuard guard) {
  private static final Duration PREFLIGHT_HOLDS = Duration.ofHours(2);

  /**
   * A server that is not started yet.
   *
   * @param keys when it is to speak TLS
   * @param seed of the tables of clients, not to be guessed
   */
  static JettyServer create(
      WebSettings settings,
      Optional<TlsKeys> keys,
      HttpServlet servlet,
      ServerErrors errors,
      long seed) {
    WebLimits limits = settings.limits();
    Server server = new Server(threads());
    server.setStopTimeout(limits.stop().toMillis());
    server.setErrorHandler(errors);
    Connectors connectors = Connectors.of(server, settings, keys);
    ConnectionGuard guard =
        new ConnectionGuard(
            limits.addressConnections(),
            settings.access().trustedProxies(),
            limits.headers(),
            System::nanoTime);
    server.addConnector(guarded(connectors.plain(), guard));
    connectors.tls().ifPresent(tls -> server.addConnector(guarded(tls, guard)));
    server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    Handler site = requestLimit(limits, compression(context(servlet, errors)));
    Handler limited = addressLimit(limits.rates(), otherSites(settings, site), seed);
    Handler named = knownHosts(settings, overTls(connectors, limited));
    server.setHandler(new LingeringClose(new GracefulHandler(named)));
    return new JettyServer(server, connectors, guard);
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("jetty");
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
    return threads;
  }

  private static ServerConnector guarded(ServerConnector connector, ConnectionGuard guard) {
    connector.addBean(guard);
    return connector;
  }

  private static Handler overTls(Connectors connectors, Handler next) {
    return connectors.tls().isEmpty() ? next : new HttpsOnly(next, connectors::sitePort);
  }

  private static Handler knownHosts(WebSettings settings, Handler next) {
    Set<String> names = settings.access().hosts();
    return names.isEmpty() ? next : new KnownHosts(next, names);
  }

  private static Handler addressLimit(RateLimits rates, Handler next, long seed) {
    return rates.addressPerSecond() == 0
        ? next
        : new AddressLimit(
            next,
            new TokenBuckets(
                rates.addressPerSecond(), rates.addressBurst(), seed, System::nanoTime));
  }

  private static Handler otherSites(WebSettings settings, Handler next) {
    Set<String> origins = settings.access().allowedOrigins();
    if (origins.isEmpty()) {
      return next;
    }
    CrossOriginHandler handler = new CrossOriginHandler();
    handler.setAllowedOriginPatterns(
        origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
    handler.setAllowedMethods(Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    handler.setAllowedHeaders(Set.of("Authorization", "Content-Type", "If-Match"));
    handler.setExposedHeaders(Set.of("ETag", "Retry-After"));
    handler.setAllowCredentials(false);
    handler.setPreflightMaxAge(PREFLIGHT_HOLDS);
    handler.setHandler(next);
    return handler;
  }

  private static Handler requestLimit(WebLimits limits, Handler next) {
    QoSHandler handler = new QoSHandler(next);
    handler.setMaxRequestCount(limits.requests());
    handler.setMaxSuspendedRequestCount(limits.queued());
    handler.setMaxSuspend(limits.longestWait());
    // A busy server is alive, and must be able to say so.
    handler.excludePath("/health/*");
    return handler;
  }

  private static Handler compression(Handler next) {
    CompressionHandler handler = new CompressionHandler(next);
    handler.putCompression(new GzipCompression());
    CompressionConfig.Builder config = CompressionConfig.builder().compressIncludeMethod("GET");
    config.compressIncludeMethod("POST");
    List.of(
            "application/json",
            "application/feed+json",
            "application/manifest+json",
            "text/html",
            "text/css",
            "text/javascript",
            "text/plain",
            "image/svg+xml")
        .forEach(config::compressIncludeMimeType);
    // Bodies come as they are: a small packed body may unpack to a huge one.
    config.decompressExcludePath("/*");
    handler.putConfiguration("/*", config.build());
    return handler;
  }

  private static Handler context(HttpServlet servlet, ServerErrors errors) {
    ServletContextHandler context = new ServletContextHandler("/");
    context.setErrorHandler(errors);
    context.addServlet(new ServletHolder(servlet), "/*");
    return context;
  }
}
