package readalike.web.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.SimilarBook;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.cover.Cover;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/** {@code GET /book/{id}}: a book, its facts and its readalikes. */
final class BookPage extends PageServlet {
  private static final int READALIKES = 10;

  BookPage(ServedBuilds builds, PageTemplates templates) {
    super(builds, templates);
  }

  @Override
  Page page(Parameters parameters, ServedBuild build, Texts texts) throws IOException {
    return page(parameters.path("id"), build, texts);
  }

  static Page page(String id, ServedBuild build, Texts texts) throws IOException {
    Snapshot snapshot = build.snapshot();
    int number =
        snapshot
            .bookNumber(id)
            .orElseThrow(() -> Refusal.notFound("no book has the id " + Parameters.shortened(id)));
    Book book = snapshot.book(number);
    List<Map<String, Object>> readalikes =
        build.recommender().similar(number, READALIKES, SimilarBook.View.BOTH).stream()
            .map(each -> PlainBook.line(each.book(), texts.reasons().of(each.reason()), texts))
            .toList();
    return new Page(
        200,
        texts.text("titled", book.title()),
        description(book, texts),
        PlainBook.address("book", id),
        "book",
        true,
        "book",
        content(book, snapshot, number, readalikes, texts));
  }

  private static Map<String, Object> content(
      Book book, Snapshot snapshot, int number, List<Map<String, Object>> readalikes, Texts texts)
      throws IOException {
    List<Map<String, String>> facts = facts(book, texts);
    List<Map<String, String>> tags =
        book.tags().stream()
            .map(tag -> Map.of("text", tag, "href", "/search?tag=" + PlainBook.encoded(tag)))
            .toList();
    Map<String, Object> content = new HashMap<>();
    content.put("heading", book.title());
    content.put("cover", Cover.svg(book.title(), book.authors()));
    content.put("by", PlainBook.by(book, texts));
    content.put("mean", mean(snapshot, number, texts));
    content.put("about", book.description());
    content.put("facts", facts);
    content.put("anyFacts", !facts.isEmpty());
    content.put("tags", tags);
    content.put("anyTags", !tags.isEmpty());
    content.put("books", readalikes);
    content.put("any", !readalikes.isEmpty());
    return content;
  }

  private static String mean(Snapshot snapshot, int number, Texts texts) throws IOException {
    int ratings = snapshot.ratingCount(number);
    return ratings == 0
        ? texts.text("noRatings")
        : texts.text(
            "meanOf",
            String.format(Locale.ROOT, "%.1f", snapshot.meanRating(number)),
            snapshot.facts().scale().highest(),
            ratings);
  }

  private static String description(Book book, Texts texts) {
    String about = book.description().isEmpty() ? "" : " " + book.description();
    return book.title()
        + ", "
        + PlainBook.by(book, texts)
        + ". "
        + texts.text("readalikesLead", book.title())
        + about;
  }

  private static List<Map<String, String>> facts(Book book, Texts texts) {
    List<Map<String, String>> facts = new ArrayList<>();
    add(facts, texts.text("facts.year"), PlainBook.year(book.year(), texts));
    add(facts, texts.text("facts.originalTitle"), book.originalTitle());
    add(facts, texts.text("facts.series"), book.series().map(Series::toString).orElse(""));
    add(facts, texts.text("facts.publisher"), book.publisher());
    add(facts, texts.text("facts.isbn"), book.isbn());
    return facts;
  }

  private static void add(List<Map<String, String>> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(Map.of("name", name, "value", value));
    }
  }
}
