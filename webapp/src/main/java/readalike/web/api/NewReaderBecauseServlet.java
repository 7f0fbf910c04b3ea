package readalike.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import readalike.engine.catalog.Profile;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code POST /api/v1/recommendations/{book}/because {ratings: [{book, rating}], without: [book]}}:
 * why a book is recommended to someone unknown; nothing is stored. 200 as {@link BecauseServlet}
 * answers; 400 for a body that is not this; 404 for an unknown book; 413, 415 as for the list; 503
 * without a build.
 */
final class NewReaderBecauseServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final ReasonLanguages reasons;

  NewReaderBecauseServlet(ServedBuilds builds, ReasonLanguages reasons) {
    this.builds = builds;
    this.reasons = reasons;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String book = Parameters.of(request).path("book");
    JsonFields body = new JsonFields("", JsonBody.read(request));
    NewReader reader = NewReader.of(body);
    List<String> without = body.textsOrNone("without", ListParameters.MOST_WITHOUT);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      int number = Lookup.book(build, book);
      Profile speaking =
          reader.in(build.snapshot()).without(ListParameters.numbers(build, without));
      JsonAnswer.write(
          response,
          BecauseJson.of(
              build.recommender().because(speaking, number),
              build.id(),
              reasons.of(request, response)::of));
    }
  }
}
