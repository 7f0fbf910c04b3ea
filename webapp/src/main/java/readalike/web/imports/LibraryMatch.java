package readalike.web.imports;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.RatingScale;
import readalike.engine.text.BookMatcher;
import readalike.web.api.BookJson;
import readalike.web.api.JsonAnswer;
import readalike.web.build.ServedBuild;

/**
 * The rows of an export beside the books of the catalogue. A book counts once: of two rows that
 * name it the first that is rated, else the first.
 *
 * @param rows in the order of the file
 */
record LibraryMatch(List<Row> rows) {
  private static final float MOST_STARS = 5;

  /**
   * A row of the export.
   *
   * @param rating on the scale of the served data
   * @param by how the book was found; null when none was
   * @param book null when none was found
   * @param reason why there is no book, or empty
   */
  record Row(LibraryRow row, OptionalDouble rating, BookMatcher.By by, Book book, String reason) {
    JsonObject json() {
      JsonObject json = new JsonObject();
      json.addProperty("line", row.line());
      json.addProperty("title", row.title());
      json.addProperty("author", row.authors().isEmpty() ? "" : row.authors().getFirst());
      json.add(
          "stars",
          row.stars().isPresent() ? new JsonPrimitive(row.stars().getAsInt()) : JsonNull.INSTANCE);
      json.add(
          "rating",
          rating.isPresent() ? JsonAnswer.number((float) rating.getAsDouble()) : JsonNull.INSTANCE);
      json.addProperty("shelf", row.shelf());
      json.add(
          "mark",
          row.mark()
              .<JsonElement>map(mark -> new JsonPrimitive(mark.id()))
              .orElse(JsonNull.INSTANCE));
      json.addProperty("date", row.date());
      json.add("by", by == null ? JsonNull.INSTANCE : name(by));
      json.add("book", book == null ? JsonNull.INSTANCE : BookJson.of(book));
      json.addProperty("reason", reason);
      return json;
    }

    private static JsonElement name(BookMatcher.By by) {
      return new JsonPrimitive(by.name().toLowerCase(Locale.ROOT));
    }
  }

  static LibraryMatch of(LibraryExport export, ServedBuild build) throws IOException {
    RatingScale scale = build.snapshot().facts().scale();
    List<Row> rows = new ArrayList<>();
    Map<Integer, Integer> rowOfBook = new HashMap<>();
    for (LibraryRow row : export.rows()) {
      OptionalDouble rating = rating(row, scale);
      Optional<BookMatcher.Found> found =
          build.matcher().find(row.isbns(), row.title(), row.authors());
      if (found.isEmpty()) {
        rows.add(
            without(row, rating, "the catalogue has no book with this ISBN or title and author"));
        continue;
      }
      Integer earlier = rowOfBook.get(found.get().book());
      if (earlier != null && (isRated(rows.get(earlier)) || row.stars().isEmpty())) {
        rows.add(
            without(
                row, rating, "line " + rows.get(earlier).row().line() + " names the same book"));
        continue;
      }
      if (earlier != null) {
        Row before = rows.get(earlier);
        rows.set(
            earlier,
            without(before.row(), before.rating(), "line " + row.line() + " names the same book"));
      }
      rowOfBook.put(found.get().book(), rows.size());
      rows.add(
          new Row(row, rating, found.get().by(), build.snapshot().book(found.get().book()), ""));
    }
    return new LibraryMatch(List.copyOf(rows));
  }

  private static boolean isRated(Row row) {
    return row.row().stars().isPresent();
  }

  private static Row without(LibraryRow row, OptionalDouble rating, String reason) {
    return new Row(row, rating, null, null, reason);
  }

  /** Five stars are the top of any scale, and each star a fifth of it: 8 of 10 for four stars. */
  private static OptionalDouble rating(LibraryRow row, RatingScale scale) {
    return row.stars().isPresent()
        ? OptionalDouble.of(scale.clip(row.stars().getAsInt() * scale.highest() / MOST_STARS))
        : OptionalDouble.empty();
  }

  long rated() {
    return rows.stream().filter(LibraryMatch::isRated).count();
  }

  long matched() {
    return rows.stream().filter(row -> row.book() != null).count();
  }
}
