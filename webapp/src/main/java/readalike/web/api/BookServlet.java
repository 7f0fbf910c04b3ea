package readalike.web.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.engine.catalog.Book;
import readalike.engine.format.Snapshot;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/books/{id}}: one book. 200 a book with {@code publisher, description,
 * ratingCount, meanRating, build}; 404 for an unknown id; 503 without a build.
 */
final class BookServlet extends HttpServlet {
  private final ServedBuilds builds;

  BookServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = Parameters.of(request).path("id");
    try (BuildLoan loan = builds.borrow()) {
      Snapshot snapshot = loan.build().snapshot();
      int number = Lookup.book(loan.build(), id);
      Book book = snapshot.book(number);
      JsonObject answer = BookJson.of(book);
      answer.addProperty("publisher", book.publisher());
      answer.addProperty("description", book.description());
      BookJson.addRatings(answer, snapshot, number);
      answer.addProperty("build", loan.build().id());
      JsonAnswer.write(response, answer);
    }
  }
}
