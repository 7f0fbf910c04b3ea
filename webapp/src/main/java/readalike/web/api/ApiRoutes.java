package readalike.web.api;

import java.util.List;
import readalike.web.build.ServedBuilds;
import readalike.web.http.RequestMetrics;
import readalike.web.http.Route;
import readalike.web.search.UnansweredSearches;

/** All acts of the API and their addresses. */
public final class ApiRoutes {
  private static final String API = "/api/v1";

  private ApiRoutes() {}

  public static List<Route> of(
      ServedBuilds builds,
      ReasonLanguages reasons,
      RequestMetrics metrics,
      UnansweredSearches unanswered) {
    return List.of(
        new Route("GET", API + "/build", new BuildServlet(builds)),
        new Route("GET", API + "/search", new SearchServlet(builds, unanswered)),
        new Route("POST", API + "/search", new NewReaderSearchServlet(builds, unanswered)),
        new Route("GET", API + "/suggest", new SuggestServlet(builds)),
        new Route("GET", API + "/books", new BooksServlet(builds)),
        new Route("POST", API + "/suggest", new NewReaderSuggestServlet(builds)),
        new Route("GET", API + "/books/{id}", new BookServlet(builds)),
        new Route("GET", API + "/books/{id}/similar", new SimilarServlet(builds, reasons)),
        new Route(
            "GET",
            API + "/books/{id}/editions",
            new BookFamilyServlet(builds, BookFamilyServlet.Kin.EDITIONS)),
        new Route(
            "GET",
            API + "/books/{id}/series",
            new BookFamilyServlet(builds, BookFamilyServlet.Kin.SERIES)),
        new Route("GET", API + "/feeds/similar", new FeedServlet(builds, reasons)),
        new Route("GET", API + "/users/{id}", new UserServlet(builds)),
        new Route(
            "GET",
            API + "/users/{id}/recommendations",
            new RecommendationsServlet(builds, reasons)),
        new Route(
            "GET",
            API + "/users/{id}/recommendations/{book}/because",
            new BecauseServlet(builds, reasons)),
        new Route("GET", API + "/users/{id}/shelves", new ShelvesServlet(builds, reasons)),
        new Route("GET", API + "/users/{id}/estimates/{book}", new EstimateServlet(builds)),
        new Route("POST", API + "/recommendations", new NewReaderServlet(builds, reasons)),
        new Route(
            "POST",
            API + "/recommendations/{book}/because",
            new NewReaderBecauseServlet(builds, reasons)),
        new Route(
            "POST", API + "/recommendations/shelves", new NewReaderShelvesServlet(builds, reasons)),
        new Route("POST", API + "/recommendations/together", new TogetherServlet(builds, reasons)),
        new Route("POST", API + "/onboarding", new OnboardingServlet(builds)),
        new Route("GET", API + "/openapi.json", new OpenApiServlet()),
        new Route("GET", "/health/live", new LiveServlet()),
        new Route("GET", "/health/ready", new ReadyServlet(builds)),
        new Route("GET", "/metrics", new MetricsServlet(builds, metrics)));
  }
}
