package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import readalike.engine.format.Snapshot;
import readalike.engine.text.Highlight;
import readalike.engine.text.SearchResult;
import readalike.engine.text.SearchResult.FacetValue;
import readalike.engine.text.SearchResult.Hit;
import readalike.engine.text.SearchResult.Instead;
import readalike.engine.text.Suggestion;

/** The answers of the search as the API shows them. */
public final class SearchJson {
  /** How many suggestions are given when nobody says how many. */
  public static final int USUAL_SUGGESTIONS = 8;

  /** How many suggestions may be asked for. */
  public static final int MOST_SUGGESTIONS = 20;

  private static final List<String> FACETS = List.of("author", "tag", "language", "decade");

  private SearchJson() {}

  /** {@code {total, estimated, items, facets, nearness, didYouMean, instead, build}}. */
  public static JsonObject of(SearchResult result, Snapshot snapshot) throws IOException {
    JsonObject facets = new JsonObject();
    FACETS.forEach(name -> facets.add(name, facet(result.facets().getOrDefault(name, List.of()))));
    JsonObject answer = new JsonObject();
    answer.addProperty("total", result.total());
    answer.addProperty("estimated", result.estimated());
    answer.add("items", hits(result.hits(), snapshot));
    answer.add("facets", facets);
    answer.addProperty("nearness", lowerCase(result.nearness()));
    answer.add(
        "didYouMean",
        result.didYouMean().isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(result.didYouMean()));
    answer.add("instead", instead(result.instead(), snapshot));
    answer.addProperty("build", snapshot.facts().id());
    return answer;
  }

  private static JsonArray hits(List<Hit> hits, Snapshot snapshot) throws IOException {
    JsonArray items = new JsonArray(hits.size());
    for (Hit hit : hits) {
      JsonObject item = BookJson.of(hit.book());
      item.add("score", JsonAnswer.number(hit.score()));
      JsonObject parts = new JsonObject();
      parts.add("words", JsonAnswer.number(hit.words()));
      parts.add("taste", JsonAnswer.number(hit.taste()));
      item.add("parts", parts);
      JsonArray highlights = new JsonArray();
      hit.highlights().forEach(highlight -> highlights.add(of(highlight)));
      item.add("highlights", highlights);
      BookJson.addRatings(item, snapshot, hit.number());
      items.add(item);
    }
    return items;
  }

  private static JsonObject of(Highlight highlight) {
    JsonObject json = new JsonObject();
    json.addProperty("field", highlight.field());
    json.addProperty("text", highlight.text());
    JsonArray marks = new JsonArray();
    for (Highlight.Mark mark : highlight.marks()) {
      JsonArray ends = new JsonArray(2);
      ends.add(mark.start());
      ends.add(mark.end());
      marks.add(ends);
    }
    json.add("marks", marks);
    return json;
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

  private static JsonArray instead(List<Instead> groups, Snapshot snapshot) throws IOException {
    JsonArray array = new JsonArray();
    for (Instead group : groups) {
      JsonObject json = new JsonObject();
      json.addProperty("kind", lowerCase(group.kind()));
      json.add(
          "text", group.text().isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(group.text()));
      json.add("items", hits(group.hits(), snapshot));
      array.add(json);
    }
    return array;
  }

  /** {@code {items: [{kind, text, by, book}], build}}. */
  public static JsonObject of(List<Suggestion> suggestions, String build) {
    JsonArray items = new JsonArray();
    for (Suggestion suggestion : suggestions) {
      JsonObject json = new JsonObject();
      json.addProperty("kind", lowerCase(suggestion.kind()));
      json.addProperty("text", suggestion.text());
      json.add("by", orNull(suggestion.by()));
      json.add("book", orNull(suggestion.book()));
      items.add(json);
    }
    JsonObject answer = new JsonObject();
    answer.add("items", items);
    answer.addProperty("build", build);
    return answer;
  }

  private static JsonElement orNull(String text) {
    return text.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(text);
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
