package readalike.web.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import readalike.engine.catalog.Book;
import readalike.engine.hybrid.SimilarBook;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;
import readalike.web.build.WantedBook;
import readalike.web.http.Parameters;
import readalike.web.http.PublicAnswer;
import readalike.web.http.Refusal;

/**
 * {@code GET /embed/similar?isbn=9780441013593&n=5&size=medium&theme=auto&lang=en}: a book's
 * readalikes as a small page without scripts, forms or cookies, which any other site may show in a
 * frame; no other address may be framed. {@code book=ID} names the book by its id instead. 200, 304
 * for who has it; 400 for a parameter out of its bounds, 404 for a book or language that is not
 * here, 503 without a build: these are small pages too. {@code docs/embeds.md} is the contract.
 */
final class EmbedPage extends HttpServlet {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors *";
  private static final int MOST = 20;
  private static final int LONGEST_LANGUAGE = 35;

  /** How much is said of each book. */
  private enum Size {
    SMALL,
    MEDIUM,
    LARGE
  }

  /** The colours: those that the visitor's system prefers, or one of the two always. */
  private enum Theme {
    AUTO,
    LIGHT,
    DARK
  }

  private final ServedBuilds builds;
  private final PageTemplates templates;

  EmbedPage(ServedBuilds builds, PageTemplates templates) {
    this.builds = builds;
    this.templates = templates;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Frame-Options", null);
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Vary", "Accept-Language");
    Map<String, Object> values = new HashMap<>(Map.of("theme", "auto", "size", "medium"));
    Texts texts = templates.languages().asked(request);
    String cache = PublicAnswer.AN_HOUR;
    try {
      Parameters parameters = Parameters.of(request);
      Theme theme = parameters.choice("theme", Theme.AUTO);
      Size size = parameters.choice("size", Size.MEDIUM);
      values.put("theme", theme.name().toLowerCase(Locale.ROOT));
      values.put("size", size.name().toLowerCase(Locale.ROOT));
      texts = language(parameters, texts);
      values.putAll(content(parameters, size, texts));
    } catch (Refusal refusal) {
      response.setStatus(refusal.status());
      cache =
          refusal.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
              ? PublicAnswer.NEVER
              : PublicAnswer.A_MINUTE;
      values.put("heading", texts.text(refusal.status() == 404 ? "missingBook" : "failedTitle"));
      values.put("message", refusal.getMessage());
      values.put("any", false);
      values.put("books", List.of());
      values.put("href", "/");
    }
    PublicAnswer.write(
        request,
        response,
        cache,
        "text/html;charset=utf-8",
        templates.renderEmbed(values, texts).getBytes(StandardCharsets.UTF_8));
  }

  private Texts language(Parameters parameters, Texts asked) {
    String code = parameters.text("lang", LONGEST_LANGUAGE);
    return code.isEmpty()
        ? asked
        : templates
            .languages()
            .of(code)
            .orElseThrow(
                () -> Refusal.notFound("the site has no language " + Parameters.shortened(code)));
  }

  private Map<String, Object> content(Parameters parameters, Size size, Texts texts)
      throws IOException {
    WantedBook wanted = WantedBook.of(parameters);
    int n = parameters.integer("n", 5, 1, MOST);
    SimilarBook.View view = parameters.choice("view", SimilarBook.View.BOTH);
    try (BuildLoan loan = builds.borrow()) {
      int number = wanted.number(loan.build());
      Book book = loan.build().snapshot().book(number);
      List<Map<String, Object>> books =
          loan.build().recommender().similar(number, n, view).stream()
              .map(each -> line(each, size, texts))
              .toList();
      return Map.of(
          "heading",
          texts.text("embed.title", book.title()),
          "message",
          books.isEmpty() ? texts.text("noReadalikes") : "",
          "any",
          !books.isEmpty(),
          "books",
          books,
          "href",
          PlainBook.address("book", book.id()));
    }
  }

  private static Map<String, Object> line(SimilarBook similar, Size size, Texts texts) {
    String reason = size == Size.SMALL ? "" : texts.reasons().of(similar.reason());
    return PlainBook.line(similar.book(), reason, texts);
  }
}
