package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import readalike.engine.catalog.Profile;
import readalike.engine.hybrid.Reason;
import readalike.engine.hybrid.ReasonSentence;
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
  private final ReasonLanguages reasons;

  TogetherServlet(ServedBuilds builds, ReasonLanguages reasons) {
    this.builds = builds;
    this.reasons = reasons;
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
    ReasonSentence said = reasons.of(request, response);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      List<Profile> profiles = new ArrayList<>();
      List<Function<Reason, String>> voices = new ArrayList<>();
      for (JsonFields reader : readers) {
        String user = reader.text("user", ListParameters.LONGEST_NAME);
        profiles.add(
            user.isEmpty()
                ? NewReader.of(reader).in(build.snapshot())
                : Lookup.profile(build, user));
        voices.add(user.isEmpty() ? said::of : reason -> said.of(reason, user));
      }
      JsonArray items = new JsonArray();
      TogetherRequest together = new TogetherRequest(profiles, asked.n(), asked.wishes());
      for (SharedBook shared : build.recommender().together(together)) {
        items.add(item(shared, build.id(), voices));
      }
      JsonObject answer = new JsonObject();
      answer.add("items", items);
      answer.addProperty("build", build.id());
      JsonAnswer.write(response, answer);
    }
  }

  private static JsonObject item(
      SharedBook shared, String build, List<Function<Reason, String>> voices) {
    JsonObject item = new JsonObject();
    JsonArray readers = new JsonArray();
    for (int i = 0; i < voices.size(); i++) {
      SharedBook.ForReader one = shared.readers().get(i);
      JsonObject reader = RecommendationJson.of(one.recommendation(), build, voices.get(i));
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
