package readalike.web.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one servlet that the container knows: finds the route of a request by its raw path, hands
 * over, and turns every refusal and failure into an answer in the one error format.
 *
 * <p>The container's own mappings see decoded paths, in which an id with a slash ({@code %2F})
 * looks like two segments; that is why paths are matched here. Routes are tried in their order.
 */
public final class Routes extends HttpServlet {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private record Match(Route route, Map<String, String> pathValues) {}

  /** A route and its path, read. */
  private record Known(Route route, PathTemplate path) {}

  private final List<Route> routes;
  private final Map<Integer, List<Known>> byLength;
  private final CrossSite crossSite;
  private final RequestMetrics metrics;
  private final Clock clock;
  private final ErrorPage errorPage;
  private final AtomicLong failures = new AtomicLong();

  /**
   * @param crossSite looked at before any write
   * @param errorPage what people see where there is no answer
   * @param clock makes the reference numbers of failures unique across restarts
   */
  public Routes(
      List<Route> routes,
      CrossSite crossSite,
      RequestMetrics metrics,
      ErrorPage errorPage,
      Clock clock) {
    this.routes = List.copyOf(routes);
    this.byLength =
        routes.stream()
            .map(route -> new Known(route, new PathTemplate(route.template())))
            .collect(Collectors.groupingBy(known -> known.path().length()));
    this.crossSite = crossSite;
    this.metrics = metrics;
    this.errorPage = errorPage;
    this.clock = clock;
  }

  @Override
  public void init() throws ServletException {
    for (Route route : routes) {
      route.servlet().init(getServletConfig());
    }
  }

  @Override
  public void destroy() {
    routes.forEach(route -> route.servlet().destroy());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long begin = System.nanoTime();
    Optional<Match> match = Optional.empty();
    try {
      List<Match> matches = matches(PercentDecoding.segments(request.getRequestURI()));
      match =
          matches.stream()
              .filter(candidate -> candidate.route().answers(request.getMethod()))
              .findFirst();
      if (match.isPresent()) {
        crossSite.check(request);
        request.setAttribute(Parameters.PATH_VALUES, match.get().pathValues());
        match.get().route().servlet().service(request, response);
      } else {
        answerWithoutRoute(request, response, matches);
      }
    } catch (Refusal refusal) {
      if (refusal.mayTryAgain() && !response.isCommitted()) {
        response.setHeader("Retry-After", RetryAfter.seconds(refusal.retryAfter()));
      }
      answerError(request, response, refusal.status(), refusal.getMessage());
    } catch (EofException clientHasGone) {
      throw clientHasGone;
    } catch (IOException | ServletException | RuntimeException failure) {
      answerFailure(request, response, name(match), failure);
    } finally {
      String route = name(match);
      String method = match.map(found -> found.route().method()).orElse("any");
      metrics.answered(method, route, response.getStatus(), System.nanoTime() - begin);
    }
  }

  private static String name(Optional<Match> match) {
    return match.map(found -> found.route().name()).orElse("none");
  }

  private List<Match> matches(List<String> segments) {
    List<Match> matches = new ArrayList<>();
    for (Known known : byLength.getOrDefault(segments.size(), List.of())) {
      known
          .path()
          .match(segments)
          .ifPresent(values -> matches.add(new Match(known.route(), values)));
    }
    return matches;
  }

  private static void answerWithoutRoute(
      HttpServletRequest request, HttpServletResponse response, List<Match> matches) {
    if (matches.isEmpty()) {
      throw Refusal.notFound("there is nothing at this address");
    }
    String allowed =
        matches.stream()
            .map(match -> match.route().method())
            .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    response.setHeader("Allow", allowed + ", OPTIONS");
    if (!request.getMethod().equals("OPTIONS")) {
      throw Refusal.methodNotAllowed("the method here must be one of " + allowed);
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void answerFailure(
      HttpServletRequest request, HttpServletResponse response, String route, Exception failure)
      throws IOException {
    int protocolStatus = protocolStatus(failure);
    if (protocolStatus > 0) {
      answerError(request, response, protocolStatus, "the body breaks the rules of HTTP");
      return;
    }
    String reference =
        Long.toString(clock.millis(), Character.MAX_RADIX).toUpperCase(Locale.ROOT)
            + "-"
            + failures.incrementAndGet();
    // Not the address itself: it may say which book somebody rates.
    LOG.error("{} {} failed, reference {}", request.getMethod(), route, reference, failure);
    answerError(
        request,
        response,
        HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
        "something went wrong here; the log of the server knows it as " + reference);
  }

  /** The status of a body that broke off or was not chunked as it should be; 0 for all else. */
  private static int protocolStatus(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException protocol && protocol.getCode() < 500) {
        return protocol.getCode();
      }
    }
    return 0;
  }

  private void answerError(
      HttpServletRequest request, HttpServletResponse response, int status, String message)
      throws IOException {
    if (response.isCommitted()) {
      // Half an answer is out: only breaking the connection tells the client that it is not whole.
      throw new IOException("failed after the answer had begun: " + message);
    }
    response.resetBuffer();
    ErrorBody body =
        ErrorBody.isForPrograms(request.getRequestURI())
            ? ErrorBody.json(status, message)
            : ErrorBody.page(
                errorPage.html(
                    request.getHeader("Cookie"),
                    request.getHeader("Accept-Language"),
                    status,
                    message));
    response.setStatus(status);
    response.setContentType(body.contentType());
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(body.bytes());
  }
}
