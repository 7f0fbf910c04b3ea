package readalike.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import readalike.engine.hybrid.ReaderTaste;
import readalike.engine.text.SearchRequest;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/suggest?q&n=8&user}: completions while typing, the popular first; between what
 * is about as popular the taste of {@code user}, a user of the data set, decides. 200 {@code
 * {items: [{kind, text, by, book}], build}}, {@code kind} is title, author or series, {@code by}
 * the authors and {@code book} the id of a title, else null; 400 for a parameter out of its bounds;
 * 404 for an unknown user; 503 without a build.
 */
final class SuggestServlet extends HttpServlet {
  private static final int LONGEST_ID = 200;

  private final ServedBuilds builds;

  SuggestServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.of(request);
    String typed = parameters.text("q", SearchRequest.MAX_WORDS_LENGTH);
    int n = parameters.integer("n", SearchJson.USUAL_SUGGESTIONS, 1, SearchJson.MOST_SUGGESTIONS);
    String user = parameters.text("user", LONGEST_ID);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      Optional<ReaderTaste> taste =
          user.isEmpty()
              ? Optional.empty()
              : Optional.of(build.recommender().taste(Lookup.profile(build, user)));
      JsonAnswer.write(
          response, SearchJson.of(build.search().suggest(typed, n, taste), build.id()));
    }
  }
}
