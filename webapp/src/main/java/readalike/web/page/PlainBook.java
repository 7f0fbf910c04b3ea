package readalike.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import readalike.engine.catalog.Book;
import readalike.engine.text.Highlight;
import readalike.engine.text.SearchResult.Hit;
import readalike.web.cover.Cover;

/** A book as the templates show it. */
final class PlainBook {
  /** Of what was found outside the title so much is shown. */
  private static final int MOST_FOUND = 2;

  private PlainBook() {}

  /**
   * A line of a list.
   *
   * @param note one sentence below it, or empty
   */
  static Map<String, Object> line(Book book, String note, Texts texts) {
    return line(book, MarkedText.plain(book.title()), List.of(), note, texts);
  }

  /** A line of what a search found: the words that were searched for are marked. */
  static Map<String, Object> hit(Hit hit, Texts texts) {
    Book book = hit.book();
    List<Map<String, Object>> title = MarkedText.plain(book.title());
    List<Map<String, Object>> found = new ArrayList<>();
    for (Highlight highlight : hit.highlights()) {
      if (highlight.field().equals("title") && highlight.text().equals(book.title())) {
        title = MarkedText.of(highlight);
      } else if (found.size() < MOST_FOUND) {
        found.add(Map.of("pieces", MarkedText.of(highlight)));
      }
    }
    return line(book, title, found, "", texts);
  }

  private static Map<String, Object> line(
      Book book,
      List<Map<String, Object>> title,
      List<Map<String, Object>> found,
      String note,
      Texts texts) {
    return Map.of(
        "href",
        address("book", book.id()),
        "title",
        book.title(),
        "cover",
        Cover.svg(book.title(), book.authors()),
        "pieces",
        title,
        "by",
        by(book, texts),
        "year",
        year(book.year(), texts),
        "found",
        found,
        "note",
        note);
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
