package readalike.web.me;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import readalike.engine.hybrid.Rule;
import readalike.web.account.Caller;
import readalike.web.account.LiveProfile;
import readalike.web.account.Marked;
import readalike.web.account.Readers;
import readalike.web.account.Shelf;
import readalike.web.api.JsonAnswer;
import readalike.web.api.ListParameters;
import readalike.web.api.ReasonLanguages;
import readalike.web.api.Shelves;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/me/shelves?n=8}: the reader's list in shelves, as those of users of the data
 * set; never a book that the reader has rated, wants to read or is not interested in. Without the
 * reader's consent to recommendations their ratings do not speak, and there is no shelf {@code
 * because}. 401 when nobody has signed in; 503 without a build.
 */
final class MyShelvesServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final Readers readers;
  private final ReasonLanguages reasons;

  MyShelvesServlet(ServedBuilds builds, Readers readers, ReasonLanguages reasons) {
    this.builds = builds;
    this.readers = readers;
    this.reasons = reasons;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().reader(request);
    Parameters parameters = Parameters.of(request);
    int n = ListParameters.shelf(parameters);
    List<Rule> rules = new ArrayList<>(ListParameters.rules(parameters));
    Shelf shelf = readers.shelf(caller);
    List<String> marked = shelf.marks().stream().map(Marked::book).toList();
    if (!marked.isEmpty()) {
      rules.add(Rule.never(Rule.Field.BOOK, marked));
    }
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      LiveProfile live = LiveProfile.of(shelf, build.snapshot());
      Shelves shelves = new Shelves(live.profile(), live.silent(), rules, n);
      JsonAnswer.write(response, shelves.in(build, reasons.of(request, response)::of));
    }
  }
}
