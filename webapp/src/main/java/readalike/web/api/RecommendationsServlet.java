package readalike.web.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import readalike.engine.catalog.Profile;
import readalike.engine.hybrid.ReasonSentence;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.hybrid.Wishes;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/users/{id}/recommendations?n=10&offset=0}: books for a user of the data set,
 * with the dials of {@link ListParameters}. 200 {@code {items, build}}, an item is a
 * recommendation, in the order of the list; never a book that the user has rated, nor another
 * edition of one, even where {@code without} keeps it from speaking for the list; 400 for a
 * parameter out of its bounds; 404 for an unknown id; 503 without a build.
 */
final class RecommendationsServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final ReasonLanguages reasons;

  RecommendationsServlet(ServedBuilds builds, ReasonLanguages reasons) {
    this.builds = builds;
    this.reasons = reasons;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.of(request);
    String id = parameters.path("id");
    int n = ListParameters.n(parameters);
    int offset = ListParameters.offset(parameters);
    Wishes wishes = ListParameters.wishes(parameters);
    List<String> without = ListParameters.without(parameters);
    ReasonSentence said = reasons.of(request, response);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      Profile profile = Lookup.profile(build, id);
      RecommendationRequest asked =
          new RecommendationRequest(
              profile, ListParameters.numbers(build, without), n, offset, wishes);
      JsonObject answer = new JsonObject();
      answer.add(
          "items",
          RecommendationJson.of(
              build.recommender().recommend(asked), build.id(), reason -> said.of(reason, id)));
      answer.addProperty("build", build.id());
      JsonAnswer.write(response, answer);
    }
  }
}
