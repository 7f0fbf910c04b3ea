package readalike.web.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;

/**
 * {@code POST /api/v1/recommendations {ratings: [{book, rating}], …}}: books for someone unknown,
 * with the wishes of {@link ListBody}; nothing is stored. 200 {@code {items, unknown, build}}, an
 * item is a recommendation, {@code unknown} are the ids that the catalogue does not have; without
 * ratings a varied popular list; 400 for a body that is not this; 413 above 256 KiB; 415 when it is
 * not said to be JSON; 503 without a build.
 */
final class NewReaderServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final ReasonLanguages reasons;

  NewReaderServlet(ServedBuilds builds, ReasonLanguages reasons) {
    this.builds = builds;
    this.reasons = reasons;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonFields body = new JsonFields("", JsonBody.read(request));
    NewReader reader = NewReader.of(body);
    ListBody asked = ListBody.of(body);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      RecommendationRequest list =
          new RecommendationRequest(
              reader.in(build.snapshot()),
              ListParameters.numbers(build, asked.without()),
              asked.n(),
              asked.offset(),
              asked.wishes());
      JsonObject answer = new JsonObject();
      answer.add(
          "items",
          RecommendationJson.of(
              build.recommender().recommend(list), build.id(), reasons.of(request, response)::of));
      answer.add("unknown", BookJson.texts(reader.unknown(build.snapshot())));
      answer.addProperty("build", build.id());
      JsonAnswer.write(response, answer);
    }
  }
}
