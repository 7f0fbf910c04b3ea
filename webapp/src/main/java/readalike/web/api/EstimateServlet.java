package readalike.web.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.engine.catalog.Profile;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/users/{id}/estimates/{book}}: the rating that a user of the data set is
 * predicted to give. 200 {@code {user, book, estimate, interval, build}}, on the data set's scale;
 * 404 for an unknown user or book; 503 without a build.
 */
final class EstimateServlet extends HttpServlet {
  private final ServedBuilds builds;

  EstimateServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.of(request);
    String id = parameters.path("id");
    String book = parameters.path("book");
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      Profile profile = Lookup.profile(build, id);
      int number = Lookup.book(build, book);
      JsonObject answer = new JsonObject();
      answer.addProperty("user", id);
      answer.addProperty("book", book);
      answer.add("estimate", JsonAnswer.number(build.recommender().estimate(profile, number)));
      answer.add(
          "interval", RecommendationJson.interval(build.recommender().interval(profile, number)));
      answer.addProperty("build", build.id());
      JsonAnswer.write(response, answer);
    }
  }
}
