package readalike.web.me;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import readalike.engine.catalog.Profile;
import readalike.web.account.Caller;
import readalike.web.account.LiveProfile;
import readalike.web.account.Readers;
import readalike.web.account.Shelf;
import readalike.web.api.BecauseJson;
import readalike.web.api.JsonAnswer;
import readalike.web.api.ListParameters;
import readalike.web.api.Lookup;
import readalike.web.api.ReasonLanguages;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/me/recommendations/{book}/because}: why a book is recommended to the reader;
 * {@code without} as for users of the data set. 200 as there; without the reader's consent to
 * recommendations their ratings are no reason.
 */
final class MyBecauseServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final Readers readers;
  private final ReasonLanguages reasons;

  MyBecauseServlet(ServedBuilds builds, Readers readers, ReasonLanguages reasons) {
    this.builds = builds;
    this.readers = readers;
    this.reasons = reasons;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().reader(request);
    Parameters parameters = Parameters.of(request);
    String book = parameters.path("book");
    List<String> without = ListParameters.without(parameters);
    Shelf shelf = readers.shelf(caller);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      int number = Lookup.book(build, book);
      Profile speaking =
          LiveProfile.of(shelf, build.snapshot())
              .speaking()
              .without(ListParameters.numbers(build, without));
      JsonAnswer.write(
          response,
          BecauseJson.of(
              build.recommender().because(speaking, number),
              build.id(),
              reasons.of(request, response)::of));
    }
  }
}
