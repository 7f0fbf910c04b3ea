package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import readalike.engine.catalog.Book;
import readalike.engine.hybrid.ReasonSentence;
import readalike.engine.hybrid.SimilarBook;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;
import readalike.web.build.WantedBook;
import readalike.web.http.Parameters;
import readalike.web.http.PublicAnswer;

/**
 * {@code GET /api/v1/feeds/similar?isbn=9780441013593&n=10&view=both}: a book's readalikes for
 * other sites, as <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>. {@code
 * book=ID} names the book by its id instead. 200 with the closest first; each item carries what the
 * API says of it under {@code _readalike}. 304 for who has it; 400 for a parameter out of its
 * bounds; 404 for a book that is not here; 503 without a build. Any site may read it by script.
 */
final class FeedServlet extends HttpServlet {
  private static final String VERSION = "https://jsonfeed.org/version/1.1";
  private static final int MOST = 50;

  private final ServedBuilds builds;
  private final ReasonLanguages reasons;

  FeedServlet(ServedBuilds builds, ReasonLanguages reasons) {
    this.builds = builds;
    this.reasons = reasons;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    PublicAnswer.allowOtherSites(response);
    Parameters parameters = Parameters.of(request);
    WantedBook wanted = WantedBook.of(parameters);
    int n = parameters.integer("n", 10, 1, MOST);
    SimilarBook.View view = parameters.choice("view", SimilarBook.View.BOTH);
    String site = site(request);
    ReasonSentence said = reasons.of(request, response);
    try (BuildLoan loan = builds.borrow()) {
      int number = wanted.number(loan.build());
      Book book = loan.build().snapshot().book(number);
      JsonObject feed = new JsonObject();
      feed.addProperty("version", VERSION);
      feed.addProperty("title", "Readalikes of " + book.title());
      feed.addProperty("home_page_url", address(site, book));
      feed.addProperty("feed_url", site + request.getRequestURI() + "?" + request.getQueryString());
      JsonArray items = new JsonArray();
      for (SimilarBook similar : loan.build().recommender().similar(number, n, view)) {
        items.add(item(similar, site, said));
      }
      feed.add("items", items);
      JsonObject extension = new JsonObject();
      extension.addProperty("build", loan.build().id());
      extension.add("book", BookJson.of(book));
      feed.add("_readalike", extension);
      PublicAnswer.write(
          request,
          response,
          PublicAnswer.AN_HOUR,
          "application/feed+json",
          feed.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static JsonObject item(SimilarBook similar, String site, ReasonSentence said) {
    Book book = similar.book();
    JsonObject item = new JsonObject();
    item.addProperty("id", address(site, book));
    item.addProperty("url", address(site, book));
    item.addProperty("title", book.title());
    item.addProperty("content_text", said.of(similar.reason()));
    JsonArray authors = new JsonArray();
    for (String name : book.authors()) {
      JsonObject author = new JsonObject();
      author.addProperty("name", name);
      authors.add(author);
    }
    item.add("authors", authors);
    item.add("tags", BookJson.texts(book.tags()));
    JsonObject extension = new JsonObject();
    extension.add("book", BookJson.of(book));
    RecommendationJson.addScore(extension, similar.parts());
    item.add("_readalike", extension);
    return item;
  }

  /** Scheme and host as the client used them. */
  private static String site(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  private static String address(String site, Book book) {
    return site
        + "/book/"
        + URLEncoder.encode(book.id(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
