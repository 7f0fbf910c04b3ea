package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import readalike.engine.catalog.Book;
import readalike.engine.text.BookFamily;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/books/{id}/editions}: the other editions of a book's work, the most widely
 * read first; {@code GET /api/v1/books/{id}/series}: the books of its series in their order, itself
 * among them, none when it is in no series. 200 {@code {items: [book], build}}; 404 for an unknown
 * id; 503 without a build.
 */
final class BookFamilyServlet extends HttpServlet {
  /** Which of its relations. */
  enum Kin {
    EDITIONS,
    SERIES
  }

  private final ServedBuilds builds;
  private final Kin kin;

  BookFamilyServlet(ServedBuilds builds, Kin kin) {
    this.builds = builds;
    this.kin = kin;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = Parameters.of(request).path("id");
    try (BuildLoan loan = builds.borrow()) {
      int number = Lookup.book(loan.build(), id);
      BookFamily family = new BookFamily(loan.build().snapshot());
      List<Book> books =
          switch (kin) {
            case EDITIONS -> family.editions(number);
            case SERIES -> family.series(number);
          };
      JsonArray items = new JsonArray(books.size());
      books.forEach(book -> items.add(BookJson.of(book)));
      JsonObject answer = new JsonObject();
      answer.add("items", items);
      answer.addProperty("build", loan.build().id());
      JsonAnswer.write(response, answer);
    }
  }
}
