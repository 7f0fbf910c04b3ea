package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchResult;
import readalike.engine.text.SearchResult.FacetValue;
import readalike.engine.text.SearchResult.Hit;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/**
 * {@code GET /api/v1/search?q&author&tag&language&from&to&sort&n=20&offset=0}: books by words and
 * facets; {@code author} and {@code tag} may be repeated, a book must then have all of them. 200
 * {@code {total, items, facets, didYouMean, build}}, an item is a book with {@code score,
 * ratingCount, meanRating}; 400 for a parameter out of its bounds; 503 without a build.
 */
final class SearchServlet extends HttpServlet {
  private static final int MOST_FILTERS = 10;
  private static final int LONGEST_FILTER = 200;
  private static final int EARLIEST = -9999;
  private static final int LATEST = 9999;
  private static final List<String> FACETS = List.of("author", "tag", "language", "decade");

  private final ServedBuilds builds;

  SearchServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SearchRequest asked = asked(Parameters.of(request));
    try (BuildLoan loan = builds.borrow()) {
      JsonAnswer.write(response, answer(loan.build(), loan.build().search().search(asked)));
    }
  }

  private static SearchRequest asked(Parameters parameters) {
    OptionalInt from = parameters.integer("from", EARLIEST, LATEST);
    OptionalInt to = parameters.integer("to", EARLIEST, LATEST);
    if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
      throw Refusal.badRequest(
          "from must not be after to, got " + from.getAsInt() + " and " + to.getAsInt());
    }
    return new SearchRequest(
        parameters.text("q", SearchRequest.MAX_WORDS_LENGTH),
        parameters.texts("author", MOST_FILTERS, LONGEST_FILTER),
        parameters.texts("tag", MOST_FILTERS, LONGEST_FILTER),
        parameters.text("language", LONGEST_FILTER),
        from,
        to,
        parameters.choice("sort", SearchRequest.Sort.RELEVANCE),
        parameters.integer("n", 20, 1, 100),
        parameters.integer("offset", 0, 0, 1000));
  }

  private static JsonObject answer(ServedBuild build, SearchResult result) throws IOException {
    JsonArray items = new JsonArray(result.hits().size());
    for (Hit hit : result.hits()) {
      JsonObject item = BookJson.of(hit.book());
      item.add("score", JsonAnswer.number(hit.score()));
      BookJson.addRatings(item, build.snapshot(), hit.number());
      items.add(item);
    }
    JsonObject facets = new JsonObject();
    FACETS.forEach(name -> facets.add(name, facet(result.facets().getOrDefault(name, List.of()))));
    JsonObject answer = new JsonObject();
    answer.addProperty("total", result.total());
    answer.add("items", items);
    answer.add("facets", facets);
    answer.add(
        "didYouMean",
        result.didYouMean().isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(result.didYouMean()));
    answer.addProperty("build", build.id());
    return answer;
  }

  private static JsonArray facet(List<FacetValue> values) {
    JsonArray array = new JsonArray(values.size());
    for (FacetValue value : values) {
      JsonObject json = new JsonObject();
      json.addProperty("value", value.value());
      json.addProperty("count", value.count());
      array.add(json);
    }
    return array;
  }
}
