package readalike.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import readalike.engine.hybrid.ReaderTaste;
import readalike.engine.text.SearchRequest;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;

/**
 * {@code POST /api/v1/suggest {q, n, ratings: [{book, rating}]}}: completions while someone unknown
 * types, whose taste decides between what is about as popular; nothing is stored. 200 as {@link
 * SuggestServlet}; 400 for a body that is not this; 413 above 256 KiB; 415 when it is not said to
 * be JSON; 503 without a build.
 */
final class NewReaderSuggestServlet extends HttpServlet {
  private final ServedBuilds builds;

  NewReaderSuggestServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonFields body = new JsonFields("", JsonBody.read(request));
    NewReader reader = NewReader.of(body);
    String typed = body.text("q", SearchRequest.MAX_WORDS_LENGTH);
    int n = body.integer("n", SearchJson.USUAL_SUGGESTIONS, 1, SearchJson.MOST_SUGGESTIONS);
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      ReaderTaste taste = build.recommender().taste(reader.in(build.snapshot()));
      JsonAnswer.write(
          response,
          SearchJson.of(build.search().suggest(typed, n, Optional.of(taste)), build.id()));
    }
  }
}
