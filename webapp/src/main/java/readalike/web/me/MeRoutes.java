package readalike.web.me;

import jakarta.servlet.http.HttpServlet;
import java.util.ArrayList;
import java.util.List;
import readalike.web.account.Readers;
import readalike.web.api.ReasonLanguages;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Route;

/** The acts of readers with an account, and their addresses. */
public final class MeRoutes {
  private static final String API = "/api/v1";
  private static final String ME = API + "/me";

  private MeRoutes() {}

  public static List<Route> of(ServedBuilds builds, Readers readers, ReasonLanguages reasons) {
    List<Route> routes = new ArrayList<>();
    add(routes, API + "/account", new AccountServlet(builds, readers), "POST");
    add(routes, API + "/session", new SessionServlet(readers), "GET", "POST", "DELETE");
    add(routes, ME, new MeServlet(readers), "GET");
    add(routes, ME + "/email", new EmailServlet(readers), "PUT");
    add(routes, ME + "/sign-in", new SignInServlet(readers), "PUT");
    add(routes, ME + "/ratings", new RatingsServlet(builds, readers), "GET", "POST");
    add(routes, ME + "/ratings/{book}", new RatingServlet(builds, readers), "GET", "PUT", "DELETE");
    add(routes, ME + "/marks", new MarksServlet(builds, readers), "GET", "POST");
    add(routes, ME + "/marks/{book}", new MarkServlet(builds, readers), "PUT", "DELETE");
    add(
        routes,
        ME + "/recommendations",
        new MyRecommendationsServlet(builds, readers, reasons),
        "GET");
    add(routes, ME + "/shelves", new MyShelvesServlet(builds, readers, reasons), "GET");
    add(
        routes,
        ME + "/recommendations/{book}/because",
        new MyBecauseServlet(builds, readers, reasons),
        "GET");
    add(routes, ME + "/estimates/{book}", new MyEstimateServlet(builds, readers), "GET");
    add(routes, ME + "/consents", new ConsentsServlet(readers), "GET");
    add(routes, ME + "/consents/{purpose}", new ConsentServlet(readers), "PUT");
    add(routes, ME + "/sessions", new SessionsServlet(readers), "GET", "DELETE");
    add(routes, ME + "/sessions/{id}", new OneSessionServlet(readers), "DELETE");
    add(routes, ME + "/keys", new KeysServlet(readers), "GET", "POST");
    add(routes, ME + "/keys/{id}", new KeyServlet(readers), "DELETE");
    add(routes, ME + "/searches", new SearchesServlet(readers), "GET", "DELETE");
    add(routes, ME + "/export", new ExportServlet(readers), "GET");
    add(routes, ME + "/erasure", new ErasureServlet(readers), "POST");
    add(routes, ME + "/audit", new AuditServlet(readers), "GET");
    add(routes, API + "/operator/summary", new OperatorSummaryServlet(readers), "GET");
    add(routes, API + "/operator/audit", new OperatorAuditServlet(readers), "GET");
    return List.copyOf(routes);
  }

  private static void add(
      List<Route> routes, String template, HttpServlet servlet, String... methods) {
    for (String method : methods) {
      routes.add(new Route(method, template, servlet));
    }
  }
}
