package readalike.web.me;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import readalike.web.account.Caller;
import readalike.web.account.Readers;
import readalike.web.api.BookJson;
import readalike.web.api.JsonAnswer;
import readalike.web.api.JsonBody;
import readalike.web.api.JsonFields;
import readalike.web.api.NewReader;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;

/**
 * {@code GET /api/v1/me/ratings}: the reader's ratings. 200 {@code [{book, rating, time,
 * version}]}, the latest first, {@code book} an id.
 *
 * <p>{@code POST /api/v1/me/ratings {ratings: [{book, rating}]}}: gives up to ten thousand, all or
 * none, on disk when answered. 200 {@code {stored, unknown}}; {@code unknown} are the books that
 * the catalogue does not have; 400 for a rating off the scale.
 */
final class RatingsServlet extends HttpServlet {
  /** A whole library, as an import brings it. */
  private static final int MOST_RATINGS = 10_000;

  private static final int MOST_BYTES = 1 << 20;

  private final ServedBuilds builds;
  private final Readers readers;

  RatingsServlet(ServedBuilds builds, Readers readers) {
    this.builds = builds;
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().reader(request);
    JsonArray ratings = new JsonArray();
    readers.ratings().list(caller).forEach(rated -> ratings.add(RatingServlet.json(rated)));
    JsonAnswer.write(response, ratings);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().writer(request);
    NewReader given =
        NewReader.of(new JsonFields("", JsonBody.read(request, MOST_BYTES)), MOST_RATINGS);
    List<String> unknown;
    try (BuildLoan loan = builds.borrow()) {
      // Refuses ratings that are off the scale.
      given.in(loan.build().snapshot());
      unknown = given.unknown(loan.build().snapshot());
    }
    Map<String, Float> known = new LinkedHashMap<>(given.ratings());
    known.keySet().removeAll(unknown);
    readers.ratings().putAll(caller, known);
    JsonObject answer = new JsonObject();
    answer.addProperty("stored", known.size());
    answer.add("unknown", BookJson.texts(unknown));
    JsonAnswer.write(response, answer);
  }
}
