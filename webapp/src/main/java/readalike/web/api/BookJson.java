package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.Collection;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;
import readalike.engine.format.Snapshot;

/** A book as the API shows it. */
public final class BookJson {
  private BookJson() {}

  /** {@code id, title, originalTitle, authors, year, series, isbn, language, tags}. */
  public static JsonObject of(Book book) {
    JsonObject json = new JsonObject();
    json.addProperty("id", book.id());
    json.addProperty("title", book.title());
    json.addProperty("originalTitle", book.originalTitle());
    json.add("authors", texts(book.authors()));
    json.add(
        "year",
        book.year().isPresent() ? new JsonPrimitive(book.year().getAsInt()) : JsonNull.INSTANCE);
    json.add("series", book.series().map(BookJson::of).orElse(JsonNull.INSTANCE));
    json.addProperty("isbn", book.isbn());
    json.addProperty("language", book.language());
    json.add("tags", texts(book.tags()));
    return json;
  }

  private static JsonElement of(Series series) {
    JsonObject json = new JsonObject();
    json.addProperty("name", series.name());
    json.addProperty("volume", series.volume());
    return json;
  }

  /** Adds {@code ratingCount} and {@code meanRating}, null when nobody rated the book. */
  static void addRatings(JsonObject json, Snapshot snapshot, int number) throws IOException {
    json.addProperty("ratingCount", snapshot.ratingCount(number));
    json.add("meanRating", JsonAnswer.number(snapshot.meanRating(number)));
  }

  public static JsonArray texts(Collection<String> texts) {
    JsonArray array = new JsonArray(texts.size());
    texts.forEach(array::add);
    return array;
  }
}
