package readalike.web.operator;

import java.util.List;
import readalike.engine.format.Builds;
import readalike.web.account.Readers;
import readalike.web.build.ServedBuilds;
import readalike.web.http.RequestMetrics;
import readalike.web.http.Route;
import readalike.web.page.PageTemplates;
import readalike.web.search.SynonymsFile;
import readalike.web.search.UnansweredSearches;

/** All acts and pages of operators and their addresses. */
public final class OperatorRoutes {
  static final String PAGES = "/operator";
  private static final String API = "/api/v1/operator";

  private final BuildCatalogue catalogue;
  private final Publishing publishing;
  private final ServedBuilds served;
  private final Readers readers;
  private final RequestMetrics metrics;
  private final UnansweredSearches unanswered;
  private final SynonymsFile synonyms;

  /**
   * @param builds the builds of the data folder
   * @param served what the server lends
   * @param unanswered what was searched for in vain
   */
  public OperatorRoutes(
      Builds builds,
      ServedBuilds served,
      Readers readers,
      RequestMetrics metrics,
      UnansweredSearches unanswered,
      SynonymsFile synonyms) {
    this.catalogue = new BuildCatalogue(builds);
    this.publishing = new Publishing(builds, served, readers);
    this.served = served;
    this.readers = readers;
    this.metrics = metrics;
    this.unanswered = unanswered;
    this.synonyms = synonyms;
  }

  /** The address of a build's page; its id needs no encoding. */
  static String page(String build) {
    return PAGES + "/builds/" + build;
  }

  /** The acts of the API. */
  public List<Route> api() {
    return List.of(
        new Route("GET", API + "/builds", new BuildsServlet(readers, catalogue)),
        new Route("GET", API + "/builds/{id}", new OneBuildServlet(readers, catalogue)),
        new Route("GET", API + "/builds/{id}/diff", new DiffServlet(readers, catalogue)),
        new Route("POST", API + "/builds/{id}/publish", new PublishServlet(readers, publishing)),
        new Route("GET", API + "/latency", new LatencyServlet(readers, metrics)));
  }

  /** The pages. */
  public List<Route> pages(PageTemplates templates) {
    BuildPage build = new BuildPage(templates, readers, catalogue, publishing, served);
    SearchesPage searches = new SearchesPage(templates, readers, unanswered, synonyms);
    return List.of(
        new Route("GET", PAGES, new BuildsPage(templates, readers, catalogue)),
        new Route("GET", PAGES + "/builds/{id}", build),
        new Route("POST", PAGES + "/builds/{id}", build),
        new Route("GET", PAGES + "/latency", new LatencyPage(templates, readers, metrics)),
        new Route("GET", PAGES + "/searches", searches),
        new Route("POST", PAGES + "/searches", searches),
        new Route("GET", PAGES + "/access", new AccessPage(templates, readers)));
  }
}
