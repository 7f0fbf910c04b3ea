package readalike.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import readalike.engine.catalog.Profile;
import readalike.engine.hybrid.ReasonSentence;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/users/{id}/recommendations/{book}/because}: why a book is recommended; {@code
 * without} names the user's books that are left out of account, once for each. 200 a recommendation
 * with {@code books: [{book, rating, share, named}]} and {@code terms: [{kind, text, share}]}, the
 * strongest first; the shares of the books add up to the taste part of the score, those of the
 * terms to the content part; {@code named} are the books of the reason's sentence; a book that the
 * user has rated is explained as if they had not; 404 for an unknown user or book; 503 without a
 * build.
 */
final class BecauseServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final ReasonLanguages reasons;

  BecauseServlet(ServedBuilds builds, ReasonLanguages reasons) {
    this.builds = builds;
    this.reasons = reasons;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.of(request);
    String id = parameters.path("id");
    String book = parameters.path("book");
    List<String> without = ListParameters.without(parameters);
    ReasonSentence said = reasons.of(request, response);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      Profile profile = Lookup.profile(build, id);
      int number = Lookup.book(build, book);
      Profile speaking = profile.without(ListParameters.numbers(build, without));
      JsonAnswer.write(
          response,
          BecauseJson.of(
              build.recommender().because(speaking, number),
              build.id(),
              reason -> said.of(reason, id)));
    }
  }
}
