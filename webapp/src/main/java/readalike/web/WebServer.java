package readalike.web;

import java.io.IOException;
import java.net.BindException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import readalike.engine.format.Builds;
import readalike.web.account.Readers;
import readalike.web.account.ReadersSettings;
import readalike.web.api.ApiRoutes;
import readalike.web.build.BuildWatcher;
import readalike.web.build.ServedBuilds;
import readalike.web.http.RequestMetrics;
import readalike.web.http.Route;
import readalike.web.http.Routes;
import readalike.web.http.ServerErrors;
import readalike.web.me.MeRoutes;
import readalike.web.me.RememberedSearches;
import readalike.web.page.SiteRoutes;

/** The site and its API, listening until it is closed. */
public final class WebServer implements AutoCloseable {
  private static final Duration LOOK_FOR_A_BUILD_EVERY = Duration.ofSeconds(2);

  private final Server jetty;
  private final ServedBuilds builds;
  private final Readers readers;
  private final BuildWatcher watcher;

  private WebServer(Server jetty, ServedBuilds builds, Readers readers, BuildWatcher watcher) {
    this.jetty = jetty;
    this.builds = builds;
    this.readers = readers;
    this.watcher = watcher;
  }

  /**
   * Opens the current build, if there is one, and listens. A build that is published later is
   * served within two seconds.
   *
   * @param published the builds of a data folder, which also keeps the accounts
   * @param clock for what has a time
   * @throws IOException when the server cannot listen or the accounts cannot be opened; the message
   *     is one line for people
   */
  public static WebServer start(WebSettings settings, Builds published, Clock clock)
      throws IOException {
    return start(settings, published, ReadersSettings.in(published.data()), clock);
  }

  /** The same with the accounts in another place. */
  public static WebServer start(
      WebSettings settings, Builds published, ReadersSettings accounts, Clock clock)
      throws IOException {
    return start(settings, WebLimits.DEFAULT, published, accounts, clock, List.of());
  }

  /** The same with other limits and with routes that go before all others. */
  static WebServer start(
      WebSettings settings,
      WebLimits limits,
      Builds published,
      ReadersSettings accounts,
      Clock clock,
      List<Route> firstRoutes)
      throws IOException {
    Readers readers = Readers.open(accounts, clock, new SecureRandom());
    RequestMetrics metrics = new RequestMetrics();
    ServedBuilds builds = new ServedBuilds(published);
    List<Route> routes = new ArrayList<>(firstRoutes);
    for (Route route : ApiRoutes.of(builds, metrics)) {
      routes.add(RememberedSearches.of(route, readers));
    }
    routes.addAll(MeRoutes.of(builds, readers));
    routes.addAll(SiteRoutes.read(builds));
    Server jetty =
        JettyServer.create(
            settings, limits, new Routes(routes, metrics, clock), new ServerErrors(metrics));
    builds.refresh();
    try {
      listen(jetty, settings);
    } catch (IOException | RuntimeException failure) {
      builds.close();
      readers.close();
      throw failure;
    }
    return new WebServer(
        jetty, builds, readers, BuildWatcher.start(builds, LOOK_FOR_A_BUILD_EVERY));
  }

  private static void listen(Server jetty, WebSettings settings) throws IOException {
    try {
      jetty.start();
    } catch (Exception failure) {
      stop(jetty);
      String address = settings.host() + ":" + settings.port();
      if (hasCause(failure, BindException.class)) {
        throw new IOException(
            "cannot listen on "
                + address
                + ": the port is in use or the host is not this machine; choose others with --port"
                + " and --host",
            failure);
      }
      throw new IOException("cannot start the server on " + address, failure);
    }
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  /** The port that the server listens on. */
  public int port() {
    return ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
  }

  /** Waits until the server is closed by another thread. */
  public void awaitClose() throws InterruptedException {
    jetty.join();
  }

  /** Stops listening, lets the requests under way end for a few seconds, closes the build. */
  @Override
  public void close() {
    watcher.close();
    stop(jetty);
    builds.close();
    readers.close();
  }

  private static void stop(Server jetty) {
    try {
      jetty.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("the server did not stop in order", failure);
    }
  }
}
