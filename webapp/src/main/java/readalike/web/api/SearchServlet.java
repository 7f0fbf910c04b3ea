package readalike.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import readalike.engine.hybrid.ReaderTaste;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchResult;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;
import readalike.web.search.UnansweredSearches;

/**
 * {@code GET /api/v1/search?q&user&personal=0..1&…}: books by words and bounds, see {@link
 * SearchParameters}; with {@code user}, a user of the data set, {@code personal} lets their taste
 * speak. 200 {@code {total, items, facets, nearness, didYouMean, instead, build}}, an item is a
 * book with {@code score, parts, highlights, ratingCount, meanRating}; 400 for a parameter out of
 * its bounds, or for taste without a user; 404 for an unknown user; 503 without a build.
 */
final class SearchServlet extends HttpServlet {
  private static final int LONGEST_ID = 200;

  private final ServedBuilds builds;
  private final UnansweredSearches unanswered;

  SearchServlet(ServedBuilds builds, UnansweredSearches unanswered) {
    this.builds = builds;
    this.unanswered = unanswered;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.of(request);
    SearchRequest asked = SearchParameters.of(parameters);
    String user = parameters.text("user", LONGEST_ID);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      SearchResult result = build.search().search(asked, taste(asked, user, build));
      unanswered.note(asked, result);
      JsonAnswer.write(response, SearchJson.of(result, build.snapshot()));
    }
  }

  private static Optional<ReaderTaste> taste(SearchRequest asked, String user, ServedBuild build)
      throws IOException {
    if (user.isEmpty()) {
      if (asked.tasteWeight() > 0) {
        throw Refusal.badRequest(
            "personal and sort=for_me need a user; send the ratings of somebody unknown by POST");
      }
      return Optional.empty();
    }
    return Optional.of(build.recommender().taste(Lookup.profile(build, user)));
  }
}
