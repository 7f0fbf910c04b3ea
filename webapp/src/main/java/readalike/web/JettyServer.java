package readalike.web;

import jakarta.servlet.http.HttpServlet;
import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import readalike.web.http.SecurityHeaders;
import readalike.web.http.ServerErrors;

/**
 * Puts the parts of Jetty together: one connector, then from the outside in a graceful stop, the
 * limit of requests, compression, and one servlet for everything.
 */
final class JettyServer {
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

  private JettyServer() {}

  /** A server that is not started yet. */
  static Server create(
      WebSettings settings, WebLimits limits, HttpServlet servlet, ServerErrors errors) {
    Server server = new Server(threads());
    server.setStopTimeout(limits.stop().toMillis());
    server.setErrorHandler(errors);
    server.addConnector(connector(server, settings, limits));
    server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    server.setHandler(
        new GracefulHandler(requestLimit(limits, compression(context(servlet, errors)))));
    return server;
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("jetty");
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
    return threads;
  }

  private static ServerConnector connector(Server server, WebSettings settings, WebLimits limits) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(WebLimits.HEADER_BYTES);
    http.setUriCompliance(URIS);
    http.addCustomizer(new SecurityHeaders());
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(limits.idle().toMillis());
    return connector;
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
