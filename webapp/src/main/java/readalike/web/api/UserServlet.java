package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.IntStream;
import readalike.engine.catalog.Profile;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/users/{id}?n=50&offset=0}: a user of the data set with their rated books. 200
 * {@code {user, total, synthetic, ratings: [{book, rating}], build}}, the best rated first, then in
 * the order of the catalogue; 400 for a parameter out of its bounds; 404 for an unknown id; 503
 * without a build.
 */
final class UserServlet extends HttpServlet {
  private final ServedBuilds builds;

  UserServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.of(request);
    String id = parameters.path("id");
    int n = parameters.integer("n", 50, 1, 100);
    int offset = parameters.integer("offset", 0, 0, 1_000_000);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      Profile profile = Lookup.profile(build, id);
      JsonObject answer = new JsonObject();
      answer.addProperty("user", id);
      answer.addProperty("total", profile.size());
      answer.addProperty("synthetic", build.snapshot().facts().syntheticReaders());
      answer.add("ratings", ratings(build, profile, n, offset));
      answer.addProperty("build", build.id());
      JsonAnswer.write(response, answer);
    }
  }

  private static JsonArray ratings(ServedBuild build, Profile profile, int n, int offset)
      throws IOException {
    int[] bestFirst =
        IntStream.range(0, profile.size())
            .boxed()
            .sorted(Comparator.comparing(profile::rating, Comparator.reverseOrder()))
            .skip(offset)
            .limit(n)
            .mapToInt(Integer::intValue)
            .toArray();
    JsonArray ratings = new JsonArray(bestFirst.length);
    for (int i : bestFirst) {
      JsonObject rating = new JsonObject();
      rating.add("book", BookJson.of(build.snapshot().book(profile.book(i))));
      rating.add("rating", JsonAnswer.number(profile.rating(i)));
      ratings.add(rating);
    }
    return ratings;
  }
}
