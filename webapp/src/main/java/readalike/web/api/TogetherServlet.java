package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import readalike.engine.catalog.Profile;
import readalike.engine.hybrid.SharedBook;
import readalike.engine.hybrid.TogetherRequest;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Refusal;

/**
 * {@code POST /api/v1/recommendations/together {readers: [{user} or {ratings: [{book, rating}]}],
 * n, …}}: books for two to eight readers together, with the wishes of {@link ListBody}; nothing is
 * stored. 200 {@code {items: [{book, score, readers: [{score, parts, estimate, interval, reason,
 * stretch}]}], build}}: the readers come in the order of the body, and {@code stretch} says for
 * whom the book is one; never a book that any of them has rated. 400 for a body that is not this;
 * 404 for an unknown user; 413, 415 and 503 as everywhere.
 */
final class TogetherServlet extends HttpServlet {
  private final ServedBuilds builds;

  TogetherServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonFields body = new JsonFields("", JsonBody.read(request));
    List<JsonFields> readers = body.objects("readers", TogetherRequest.MOST_READERS);
    if (readers.size() < TogetherRequest.LEAST_READERS) {
      throw Refusal.badRequest(
          "readers must have at least "
              + TogetherRequest.LEAST_READERS
              + " entries, got "
              + readers.size());
    }
    ListBody asked = ListBody.of(body);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      List<Profile> profiles = new ArrayList<>();
      for (JsonFields reader : readers) {
        profiles.add(profile(reader, build));
      }
      JsonArray items = new JsonArray();
      TogetherRequest together = new TogetherRequest(profiles, asked.n(), asked.wishes());
      for (SharedBook shared : build.recommender().together(together)) {
        items.add(item(shared, build.id()));
      }
      JsonObject answer = new JsonObject();
      answer.add("items", items);
      answer.addProperty("build", build.id());
      JsonAnswer.write(response, answer);
    }
  }

  private static Profile profile(JsonFields reader, ServedBuild build) throws IOException {
    String user = reader.text("user", ListParameters.LONGEST_NAME);
    return user.isEmpty() ? NewReader.of(reader).in(build.snapshot()) : Lookup.profile(build, user);
  }

  private static JsonObject item(SharedBook shared, String build) {
    JsonObject item = new JsonObject();
    JsonArray readers = new JsonArray();
    for (SharedBook.ForReader one : shared.readers()) {
      JsonObject reader = RecommendationJson.of(one.recommendation(), build);
      item.add("book", reader.remove("book"));
      reader.remove("build");
      reader.addProperty("stretch", one.stretch());
      readers.add(reader);
    }
    item.add("score", JsonAnswer.number(shared.score()));
    item.add("readers", readers);
    return item;
  }
}
