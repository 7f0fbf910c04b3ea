package readalike.web.me;

import java.util.List;
import readalike.web.account.Readers;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Route;
import readalike.web.search.SynonymsFile;
import readalike.web.search.UnansweredSearches;

/** The search of readers with an account and of operators, and their addresses. */
public final class SearchRoutes {
  private static final String API = "/api/v1";

  private SearchRoutes() {}

  public static List<Route> of(
      ServedBuilds builds, Readers readers, UnansweredSearches unanswered, SynonymsFile synonyms) {
    OperatorSearchesServlet operator = new OperatorSearchesServlet(readers, unanswered, synonyms);
    return List.of(
        new Route("GET", API + "/me/search", new MySearchServlet(builds, readers, unanswered)),
        new Route("GET", API + "/me/suggest", new MySuggestServlet(builds, readers)),
        new Route("GET", API + "/operator/searches", operator),
        new Route("DELETE", API + "/operator/searches", operator));
  }
}
