package readalike.web.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import readalike.engine.hybrid.ReaderTaste;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchResult;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.search.UnansweredSearches;

/**
 * {@code POST /api/v1/search {q, ratings: [{book, rating}], personal, …}}: the search for someone
 * unknown, with the bounds of {@link SearchBody}; nothing is stored. 200 with the fields of a
 * search and {@code unknown}, the ids that the catalogue does not have; 400 for a body that is not
 * this; 413 above 256 KiB; 415 when it is not said to be JSON; 503 without a build.
 */
final class NewReaderSearchServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final UnansweredSearches unanswered;

  NewReaderSearchServlet(ServedBuilds builds, UnansweredSearches unanswered) {
    this.builds = builds;
    this.unanswered = unanswered;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonFields body = new JsonFields("", JsonBody.read(request));
    NewReader reader = NewReader.of(body);
    SearchRequest asked = SearchBody.of(body);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      ReaderTaste taste = build.recommender().taste(reader.in(build.snapshot()));
      SearchResult result = build.search().search(asked, Optional.of(taste));
      JsonObject answer = SearchJson.of(result, build.snapshot());
      answer.add("unknown", BookJson.texts(reader.unknown(build.snapshot())));
      unanswered.note(asked, result);
      JsonAnswer.write(response, answer);
    }
  }
}
