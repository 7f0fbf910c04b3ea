package readalike.web.me;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import readalike.engine.catalog.Profile;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchResult;
import readalike.web.account.Caller;
import readalike.web.account.LiveProfile;
import readalike.web.account.Readers;
import readalike.web.account.Shelf;
import readalike.web.api.JsonAnswer;
import readalike.web.api.SearchJson;
import readalike.web.api.SearchParameters;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;
import readalike.web.search.UnansweredSearches;

/**
 * {@code GET /api/v1/me/search?q&personal=0..1&…}: the search with the reader's own taste. 200 as
 * for anybody; without the reader's consent to recommendations their ratings do not speak. 401 when
 * nobody has signed in; 503 without a build.
 */
final class MySearchServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final Readers readers;
  private final UnansweredSearches unanswered;

  MySearchServlet(ServedBuilds builds, Readers readers, UnansweredSearches unanswered) {
    this.builds = builds;
    this.readers = readers;
    this.unanswered = unanswered;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().reader(request);
    SearchRequest asked = SearchParameters.of(Parameters.of(request));
    Shelf shelf = readers.shelf(caller);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      Profile speaking = LiveProfile.of(shelf, build.snapshot()).speaking();
      SearchResult result =
          build.search().search(asked, Optional.of(build.recommender().taste(speaking)));
      unanswered.note(asked, result);
      JsonAnswer.write(response, SearchJson.of(result, build.snapshot()));
    }
  }
}
