package readalike.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import readalike.engine.hybrid.Rule;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;

/**
 * {@code POST /api/v1/recommendations/shelves {ratings: [{book, rating}], rules, avoid, language,
 * n}}: the list of someone unknown in shelves; nothing is stored. 200 as {@link ShelvesServlet}
 * answers; 400 for a body that is not this; 413, 415 as for the list; 503 without a build.
 */
final class NewReaderShelvesServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final ReasonLanguages reasons;

  NewReaderShelvesServlet(ServedBuilds builds, ReasonLanguages reasons) {
    this.builds = builds;
    this.reasons = reasons;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonFields body = new JsonFields("", JsonBody.read(request));
    NewReader reader = NewReader.of(body);
    List<Rule> rules = ListBody.rulesOf(body);
    int n = body.integer("n", Shelves.USUAL, 1, Shelves.MOST);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      Shelves shelves = new Shelves(reader.in(build.snapshot()), List.of(), rules, n);
      JsonAnswer.write(response, shelves.in(build, reasons.of(request, response)::of));
    }
  }
}
