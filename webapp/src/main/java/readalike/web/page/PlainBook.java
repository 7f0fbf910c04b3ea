package readalike.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import readalike.engine.catalog.Book;

/** A book as the templates show it. */
final class PlainBook {
  private PlainBook() {}

  /**
   * A line of a list.
   *
   * @param note one sentence below it, or empty
   */
  static Map<String, Object> line(Book book, String note, Texts texts) {
    return Map.of(
        "href", address("book", book.id()),
        "title", book.title(),
        "by", by(book, texts),
        "year", year(book.year(), texts),
        "note", note);
  }

  /** Who wrote it, as people say it. */
  static String by(Book book, Texts texts) {
    return book.authors().isEmpty()
        ? texts.text("unknownAuthor")
        : texts.text("writtenBy", String.join(", ", book.authors()));
  }

  /** A year as people write it, or nothing. */
  static String year(OptionalInt year, Texts texts) {
    if (year.isEmpty()) {
      return "";
    }
    String number = Integer.toString(Math.abs(year.getAsInt()));
    return year.getAsInt() < 0 ? texts.text("bc", number) : number;
  }

  /** The page's address of the thing of a kind with an id. */
  static String address(String kind, String id) {
    return "/" + kind + "/" + encoded(id);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
