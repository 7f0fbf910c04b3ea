package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.engine.hybrid.ReasonSentence;
import readalike.engine.hybrid.SimilarBook;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/books/{id}/similar?n=10&view=both}: a book's readalikes, by what they are
 * about ({@code content}), by who reads them ({@code readers}) or by {@code both}. 200 {@code
 * {items: [{book, score, parts, reason}], build}}, the closest first, no other edition of the book;
 * 400 for n out of 1..100 or another view; 404 for an unknown id; 503 without a build.
 */
final class SimilarServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final ReasonLanguages reasons;

  SimilarServlet(ServedBuilds builds, ReasonLanguages reasons) {
    this.builds = builds;
    this.reasons = reasons;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.of(request);
    String id = parameters.path("id");
    int n = parameters.integer("n", 10, 1, 100);
    SimilarBook.View view = parameters.choice("view", SimilarBook.View.BOTH);
    ReasonSentence said = reasons.of(request, response);
    try (BuildLoan loan = builds.borrow()) {
      JsonArray items = new JsonArray();
      int number = Lookup.book(loan.build(), id);
      for (SimilarBook similar : loan.build().recommender().similar(number, n, view)) {
        items.add(of(similar, said));
      }
      JsonObject answer = new JsonObject();
      answer.add("items", items);
      answer.addProperty("build", loan.build().id());
      JsonAnswer.write(response, answer);
    }
  }

  private static JsonObject of(SimilarBook similar, ReasonSentence said) {
    JsonObject json = new JsonObject();
    json.add("book", BookJson.of(similar.book()));
    RecommendationJson.addScore(json, similar.parts());
    json.addProperty("reason", said.of(similar.reason()));
    return json;
  }
}
