package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.Suggestion;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/suggest?q&n=8}: completions while typing. 200 {@code {items: [{kind, text,
 * book}], build}}, {@code kind} is title, author or series, {@code book} an id for titles and else
 * null; 400 for a parameter out of its bounds; 503 without a build.
 */
final class SuggestServlet extends HttpServlet {
  private final ServedBuilds builds;

  SuggestServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.of(request);
    String typed = parameters.text("q", SearchRequest.MAX_WORDS_LENGTH);
    int n = parameters.integer("n", 8, 1, 20);
    try (BuildLoan loan = builds.borrow()) {
      JsonArray items = new JsonArray();
      for (Suggestion suggestion : loan.build().search().suggest(typed, n)) {
        items.add(of(suggestion));
      }
      JsonObject answer = new JsonObject();
      answer.add("items", items);
      answer.addProperty("build", loan.build().id());
      JsonAnswer.write(response, answer);
    }
  }

  private static JsonObject of(Suggestion suggestion) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", suggestion.kind().name().toLowerCase(Locale.ROOT));
    json.addProperty("text", suggestion.text());
    json.add(
        "book",
        suggestion.book().isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(suggestion.book()));
    return json;
  }
}
