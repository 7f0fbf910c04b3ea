package readalike.web.me;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.hybrid.Wishes;
import readalike.web.account.Caller;
import readalike.web.account.LiveProfile;
import readalike.web.account.Readers;
import readalike.web.account.Shelf;
import readalike.web.api.JsonAnswer;
import readalike.web.api.ListParameters;
import readalike.web.api.ReasonLanguages;
import readalike.web.api.RecommendationJson;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/me/recommendations?n=10&offset=0}: books for the reader, with the dials of
 * {@link ListParameters}; every rating that was acknowledged before counts. 200 {@code {items,
 * personal, build}}; never a book that the reader has rated or is not interested in. Without the
 * reader's consent to recommendations {@code personal} is false and the list is a popular one, in
 * which the ratings do not speak. 401 when nobody has signed in; 503 without a build.
 */
final class MyRecommendationsServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final Readers readers;
  private final ReasonLanguages reasons;

  MyRecommendationsServlet(ServedBuilds builds, Readers readers, ReasonLanguages reasons) {
    this.builds = builds;
    this.readers = readers;
    this.reasons = reasons;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().reader(request);
    Parameters parameters = Parameters.of(request);
    int n = ListParameters.n(parameters);
    int offset = ListParameters.offset(parameters);
    Wishes wishes = ListParameters.wishes(parameters);
    List<String> without = ListParameters.without(parameters);
    Shelf shelf = readers.shelf(caller);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      LiveProfile live = LiveProfile.of(shelf, build.snapshot());
      List<Integer> silent = new ArrayList<>(live.silent());
      silent.addAll(ListParameters.numbers(build, without));
      RecommendationRequest asked =
          new RecommendationRequest(live.profile(), silent, n, offset, wishes);
      JsonObject answer = new JsonObject();
      answer.add(
          "items",
          RecommendationJson.of(
              build.recommender().recommend(asked), build.id(), reasons.of(request, response)::of));
      answer.addProperty("personal", shelf.maySpeak());
      answer.addProperty("build", build.id());
      JsonAnswer.write(response, answer);
    }
  }
}
