package readalike.web.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.SimilarBook;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
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
    String id = parameters.path("id");
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
        Map.of(
            "heading", book.title(),
            "by", PlainBook.by(book, texts),
            "about", book.description(),
            "facts", facts(book, snapshot, number, texts),
            "any", !readalikes.isEmpty(),
            "books", readalikes,
            "words", ""));
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

  private static List<Map<String, String>> facts(
      Book book, Snapshot snapshot, int number, Texts texts) throws IOException {
    List<Map<String, String>> facts = new ArrayList<>();
    add(facts, texts.text("facts.year"), PlainBook.year(book.year(), texts));
    add(facts, texts.text("facts.series"), book.series().map(Series::toString).orElse(""));
    add(facts, texts.text("facts.publisher"), book.publisher());
    add(facts, texts.text("facts.isbn"), book.isbn());
    add(facts, texts.text("facts.subjects"), String.join(", ", book.tags()));
    int ratings = snapshot.ratingCount(number);
    if (ratings > 0) {
      add(
          facts,
          texts.text("facts.mean"),
          texts.text(
              "meanOf",
              String.format(Locale.ROOT, "%.1f", snapshot.meanRating(number)),
              snapshot.facts().scale().highest(),
              ratings));
    }
    return facts;
  }

  private static void add(List<Map<String, String>> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(Map.of("name", name, "value", value));
    }
  }
}
