package readalike.web.me;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.engine.catalog.Profile;
import readalike.web.account.Caller;
import readalike.web.account.LiveProfile;
import readalike.web.account.Readers;
import readalike.web.account.Shelf;
import readalike.web.api.JsonAnswer;
import readalike.web.api.Lookup;
import readalike.web.api.RecommendationJson;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/me/estimates/{book}}: the rating that the reader is predicted to give. 200
 * {@code {book, estimate, interval, build}}; without the reader's consent to recommendations it is
 * what anybody would give.
 */
final class MyEstimateServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final Readers readers;

  MyEstimateServlet(ServedBuilds builds, Readers readers) {
    this.builds = builds;
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().reader(request);
    String book = Parameters.of(request).path("book");
    Shelf shelf = readers.shelf(caller);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      int number = Lookup.book(build, book);
      Profile speaking = LiveProfile.of(shelf, build.snapshot()).speaking();
      JsonObject answer = new JsonObject();
      answer.addProperty("book", book);
      answer.add("estimate", JsonAnswer.number(build.recommender().estimate(speaking, number)));
      answer.add(
          "interval", RecommendationJson.interval(build.recommender().interval(speaking, number)));
      answer.addProperty("build", build.id());
      JsonAnswer.write(response, answer);
    }
  }
}
