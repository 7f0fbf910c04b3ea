package readalike.web.me;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.engine.catalog.RatingScale;
import readalike.web.account.Caller;
import readalike.web.account.Rated;
import readalike.web.account.Readers;
import readalike.web.api.JsonAnswer;
import readalike.web.api.JsonBody;
import readalike.web.api.JsonFields;
import readalike.web.api.Lookup;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;
import readalike.web.store.Condition;

/**
 * {@code PUT /api/v1/me/ratings/{book} {rating}}: rates a book, on disk when answered. 200 {@code
 * {book, rating, time, version}} with the version as {@code ETag}; 400 for a rating off the scale;
 * 404 for a book that the catalogue does not have; 412 when {@code If-Match} or {@code
 * If-None-Match} does not hold, because another device was faster.
 *
 * <p>{@code GET}: the rating. 200 the same; 404 when there is none.
 *
 * <p>{@code DELETE}: takes it back, on disk when answered. 204, also when there was none; 412 as
 * above.
 */
final class RatingServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final Readers readers;

  RatingServlet(ServedBuilds builds, Readers readers) {
    this.builds = builds;
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().reader(request);
    String book = Parameters.of(request).path("book");
    Rated rated =
        readers
            .ratings()
            .of(caller, book)
            .orElseThrow(() -> Refusal.notFound("you have not rated this book"));
    Versions.write(response, rated.version());
    JsonAnswer.write(response, json(rated));
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().writer(request);
    Condition condition = Versions.condition(request);
    String book = Parameters.of(request).path("book");
    float rating = (float) new JsonFields("", JsonBody.read(request)).number("rating");
    try (BuildLoan loan = builds.borrow()) {
      Lookup.book(loan.build(), book);
      RatingScale scale = loan.build().snapshot().facts().scale();
      if (!scale.contains(rating)) {
        throw Refusal.badRequest(
            "rating must be " + scale.lowest() + ".." + scale.highest() + ", got " + rating);
      }
    }
    Rated rated = readers.ratings().put(caller, book, rating, condition);
    Versions.write(response, rated.version());
    JsonAnswer.write(response, json(rated));
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().writer(request);
    readers
        .ratings()
        .delete(caller, Parameters.of(request).path("book"), Versions.condition(request));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  static JsonObject json(Rated rated) {
    JsonObject json = new JsonObject();
    json.addProperty("book", rated.book());
    json.add("rating", JsonAnswer.number(rated.rating()));
    json.addProperty("time", rated.time().toString());
    json.addProperty("version", rated.version());
    return json;
  }
}
