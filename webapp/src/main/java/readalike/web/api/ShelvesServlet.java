package readalike.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import readalike.engine.hybrid.ReasonSentence;
import readalike.engine.hybrid.Rule;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/users/{id}/shelves?n=8}: the list of a user of the data set in shelves of up
 * to {@code n} books, each book on one of them; {@code language}, {@code avoidAuthor}, {@code
 * avoidTag} and {@code avoidSeries} as for the list. 200 {@code {shelves: [{kind, book, items}],
 * build}}, in the order {@code top}, {@code because} (with the liked {@code book} that it follows
 * from, null elsewhere; only where others are liked too), {@code stretch}, {@code gems} and {@code
 * new}; the items are recommendations. 400 for a parameter out of its bounds; 404 for an unknown
 * id; 503 without a build.
 */
final class ShelvesServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final ReasonLanguages reasons;

  ShelvesServlet(ServedBuilds builds, ReasonLanguages reasons) {
    this.builds = builds;
    this.reasons = reasons;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.of(request);
    String id = parameters.path("id");
    int n = ListParameters.shelf(parameters);
    List<Rule> rules = ListParameters.rules(parameters);
    ReasonSentence said = reasons.of(request, response);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      Shelves shelves = new Shelves(Lookup.profile(build, id), List.of(), rules, n);
      JsonAnswer.write(response, shelves.in(build, reason -> said.of(reason, id)));
    }
  }
}
