package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.engine.catalog.Profile;
import readalike.engine.hybrid.Because;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/users/{id}/recommendations/{book}/because}: why a book is recommended. 200 a
 * recommendation with {@code books: [{book, rating, share}]} and {@code terms: [{kind, text,
 * share}]}, the strongest first; the shares of the books add up to the taste part of the score,
 * those of the terms to the content part; a book that the user has rated is explained as if they
 * had not; 404 for an unknown user or book; 503 without a build.
 */
final class BecauseServlet extends HttpServlet {
  private final ServedBuilds builds;

  BecauseServlet(ServedBuilds builds) {
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
      JsonAnswer.write(response, answer(build.recommender().because(profile, number), build.id()));
    }
  }

  private static JsonObject answer(Because because, String build) {
    JsonArray books = new JsonArray();
    for (Because.Influence influence : because.books()) {
      JsonObject json = new JsonObject();
      json.add("book", BookJson.of(influence.book()));
      json.add("rating", JsonAnswer.number(influence.rating()));
      json.add("share", JsonAnswer.number(influence.share()));
      books.add(json);
    }
    JsonArray terms = new JsonArray();
    for (Because.SharedTerm term : because.terms()) {
      JsonObject json = new JsonObject();
      json.addProperty("kind", term.kind());
      json.addProperty("text", term.text());
      json.add("share", JsonAnswer.number(term.share()));
      terms.add(json);
    }
    JsonObject answer = RecommendationJson.of(because.recommendation(), build);
    answer.add("books", books);
    answer.add("terms", terms);
    return answer;
  }
}
