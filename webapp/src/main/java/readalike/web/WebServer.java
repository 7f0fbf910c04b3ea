package readalike.web;

import java.io.IOException;
import java.net.BindException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import readalike.engine.format.Builds;
import readalike.web.account.Readers;
import readalike.web.account.ReadersSettings;
import readalike.web.api.ApiRoutes;
import readalike.web.api.ReasonLanguages;
import readalike.web.build.ServedBuilds;
import readalike.web.edge.TokenBuckets;
import readalike.web.http.CrossSite;
import readalike.web.http.PeriodicTask;
import readalike.web.http.RequestMetrics;
import readalike.web.http.Route;
import readalike.web.http.Routes;
import readalike.web.http.ServerErrors;
import readalike.web.imports.ImportRoutes;
import readalike.web.me.MeRoutes;
import readalike.web.me.RememberedSearches;
import readalike.web.me.SearchRoutes;
import readalike.web.mydata.MyDataRoutes;
import readalike.web.operator.OperatorRoutes;
import readalike.web.page.ErrorPages;
import readalike.web.page.FirstPages;
import readalike.web.page.PageTemplates;
import readalike.web.page.SiteRoutes;
import readalike.web.search.SynonymsFile;
import readalike.web.search.UnansweredSearches;
import readalike.web.tls.TlsKeys;

/** The site and its API, listening until it is closed. */
public final class WebServer implements AutoCloseable {
  private static final Duration LOOK_FOR_A_BUILD_EVERY = Duration.ofSeconds(2);
  private static final Duration LOOK_FOR_A_CERTIFICATE_EVERY = Duration.ofMinutes(1);
  private static final Duration END_ERASURES_EVERY = Duration.ofMinutes(1);
  private static final Duration LOOK_AT_CONNECTIONS_EVERY = Duration.ofSeconds(1);

  private final JettyServer jetty;
  private final ServedBuilds builds;
  private final Readers readers;
  private final UnansweredSearches unanswered;
  private final FirstPages firstPages;
  private final List<PeriodicTask> tasks;

  private WebServer(
      JettyServer jetty,
      ServedBuilds builds,
      Readers readers,
      UnansweredSearches unanswered,
      FirstPages firstPages,
      List<PeriodicTask> tasks) {
    this.jetty = jetty;
    this.builds = builds;
    this.readers = readers;
    this.unanswered = unanswered;
    this.firstPages = firstPages;
    this.tasks = tasks;
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
    return start(settings, published, accounts, clock, List.of());
  }

  /** The same with routes that go before all others. */
  static WebServer start(
      WebSettings settings,
      Builds published,
      ReadersSettings accounts,
      Clock clock,
      List<Route> firstRoutes)
      throws IOException {
    Optional<TlsKeys> keys =
        settings.tls().isPresent()
            ? Optional.of(TlsKeys.open(settings.tls().get(), clock))
            : Optional.empty();
    SecureRandom random = new SecureRandom();
    Readers readers =
        Readers.open(accounts, clock, random, accountRate(settings.limits().rates(), random));
    RequestMetrics metrics = new RequestMetrics();
    SynonymsFile synonyms = SynonymsFile.in(published.data());
    UnansweredSearches unanswered = UnansweredSearches.in(published.data());
    ServedBuilds builds =
        new ServedBuilds(published, settings.access().publicReaders(), synonyms::current);
    PageTemplates templates = PageTemplates.read();
    ReasonLanguages reasons = new ReasonLanguages(templates::reasons);
    List<Route> routes = new ArrayList<>(firstRoutes);
    for (Route route : ApiRoutes.of(builds, reasons, metrics, unanswered)) {
      routes.add(RememberedSearches.of(route, readers));
    }
    routes.addAll(MeRoutes.of(builds, readers, reasons));
    routes.addAll(SearchRoutes.of(builds, readers, unanswered, synonyms));
    routes.addAll(ImportRoutes.of(builds));
    OperatorRoutes operators =
        new OperatorRoutes(published, builds, readers, metrics, unanswered, synonyms);
    routes.addAll(operators.api());
    routes.addAll(operators.pages(templates));
    routes.addAll(MyDataRoutes.of(templates, readers));
    routes.addAll(SiteRoutes.read(builds, templates));
    ErrorPages errorPages = new ErrorPages(templates);
    CrossSite crossSite = new CrossSite(settings.access().allowedOrigins());
    JettyServer jetty =
        JettyServer.create(
            settings,
            keys,
            new Routes(routes, crossSite, metrics, errorPages, clock),
            new ServerErrors(metrics, errorPages),
            random.nextLong());
    builds.refresh();
    try {
      listen(jetty.server(), settings);
    } catch (IOException | RuntimeException failure) {
      builds.close();
      readers.close();
      throw failure;
    }
    List<PeriodicTask> tasks = new ArrayList<>(tasks(builds, keys, jetty));
    tasks.add(PeriodicTask.start("synonyms-watcher", synonyms::refresh, LOOK_FOR_A_BUILD_EVERY));
    tasks.add(PeriodicTask.start("erasures", readers::endErasures, END_ERASURES_EVERY));
    tasks.add(PeriodicTask.start("searches-keeper", unanswered::save, LOOK_FOR_A_BUILD_EVERY));
    FirstPages firstPages = new FirstPages(builds, templates);
    return new WebServer(jetty, builds, readers, unanswered, firstPages, List.copyOf(tasks));
  }

  private static Optional<TokenBuckets> accountRate(RateLimits rates, SecureRandom random) {
    return rates.accountPerSecond() == 0
        ? Optional.empty()
        : Optional.of(
            new TokenBuckets(
                rates.accountPerSecond(),
                rates.accountBurst(),
                random.nextLong(),
                System::nanoTime));
  }

  private static List<PeriodicTask> tasks(
      ServedBuilds builds, Optional<TlsKeys> keys, JettyServer jetty) {
    List<PeriodicTask> tasks = new ArrayList<>();
    tasks.add(PeriodicTask.start("build-watcher", builds::refresh, LOOK_FOR_A_BUILD_EVERY));
    tasks.add(
        PeriodicTask.start("connection-guard", jetty.guard()::sweep, LOOK_AT_CONNECTIONS_EVERY));
    keys.ifPresent(
        each ->
            tasks.add(
                PeriodicTask.start(
                    "certificate-watcher", each::refresh, LOOK_FOR_A_CERTIFICATE_EVERY)));
    return List.copyOf(tasks);
  }

  private static void listen(Server jetty, WebSettings settings) throws IOException {
    try {
      jetty.start();
    } catch (Exception failure) {
      stop(jetty);
      String address =
          settings.host()
              + ":"
              + settings.port()
              + settings.tls().map(tls -> " or " + tls.port()).orElse("");
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

  /** The port that the site is reached on: with TLS the one for it, else the plain one. */
  public int port() {
    return jetty.connectors().sitePort();
  }

  /** Whether the site is reached over TLS. */
  public boolean isSecure() {
    return jetty.connectors().tls().isPresent();
  }

  /** The port without TLS. */
  public int plainPort() {
    return jetty.connectors().plain().getLocalPort();
  }

  /** Writes the pages that are asked for first once, so that the first reader does not wait. */
  public void warmUp() {
    firstPages.write();
  }

  /** Waits until the server is closed by another thread. */
  public void awaitClose() throws InterruptedException {
    jetty.server().join();
  }

  /** Stops listening, lets the requests under way end for a few seconds, closes the build. */
  @Override
  public void close() {
    tasks.forEach(PeriodicTask::close);
    stop(jetty.server());
    builds.close();
    readers.close();
    unanswered.save();
  }

  private static void stop(Server jetty) {
    try {
      jetty.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("the server did not stop in order", failure);
    }
  }
}
