package readalike.web.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.engine.format.BuildFacts;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;

/**
 * {@code GET /api/v1/build}: what is served. 200 {@code {build, dataset, books, users, ratings,
 * scale: {lowest, highest}, syntheticReaders, publicReaders}}; 503 when nothing is served yet.
 */
final class BuildServlet extends HttpServlet {
  private final ServedBuilds builds;

  BuildServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (BuildLoan loan = builds.borrow()) {
      BuildFacts facts = loan.build().snapshot().facts();
      JsonObject scale = new JsonObject();
      scale.add("lowest", JsonAnswer.number(facts.scale().lowest()));
      scale.add("highest", JsonAnswer.number(facts.scale().highest()));
      JsonObject answer = new JsonObject();
      answer.addProperty("build", facts.id());
      answer.addProperty("dataset", facts.dataset());
      answer.addProperty("books", facts.books());
      answer.addProperty("users", facts.users());
      answer.addProperty("ratings", facts.ratings());
      answer.add("scale", scale);
      answer.addProperty("syntheticReaders", facts.syntheticReaders());
      answer.addProperty("publicReaders", loan.build().hasVisibleReaders());
      JsonAnswer.write(response, answer);
    }
  }
}
