package readalike.web.me;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import readalike.engine.catalog.Profile;
import readalike.engine.text.SearchRequest;
import readalike.web.account.Caller;
import readalike.web.account.LiveProfile;
import readalike.web.account.Readers;
import readalike.web.account.Shelf;
import readalike.web.api.JsonAnswer;
import readalike.web.api.SearchJson;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/me/suggest?q&n=8}: completions while the reader types; their own taste decides
 * between what is about as popular. 200 as for anybody; 401 when nobody has signed in; 503 without
 * a build.
 */
final class MySuggestServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final Readers readers;

  MySuggestServlet(ServedBuilds builds, Readers readers) {
    this.builds = builds;
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().reader(request);
    Parameters parameters = Parameters.of(request);
    String typed = parameters.text("q", SearchRequest.MAX_WORDS_LENGTH);
    int n = parameters.integer("n", SearchJson.USUAL_SUGGESTIONS, 1, SearchJson.MOST_SUGGESTIONS);
    Shelf shelf = readers.shelf(caller);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      Profile speaking = LiveProfile.of(shelf, build.snapshot()).speaking();
      JsonAnswer.write(
          response,
          SearchJson.of(
              build.search().suggest(typed, n, Optional.of(build.recommender().taste(speaking))),
              build.id()));
    }
  }
}
