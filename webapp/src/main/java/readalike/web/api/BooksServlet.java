package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import readalike.engine.format.Snapshot;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/books?id=a&id=b}: several books at once, at most {@value #MOST}. 200 {@code
 * {items: [book], build}} in the order asked; ids that the catalogue does not have are left out;
 * 400 for too many; 503 without a build.
 */
final class BooksServlet extends HttpServlet {
  private static final int MOST = 100;
  private static final int LONGEST_ID = 200;

  private final ServedBuilds builds;

  BooksServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> ids = Parameters.of(request).texts("id", MOST, LONGEST_ID);
    try (BuildLoan loan = builds.borrow()) {
      Snapshot snapshot = loan.build().snapshot();
      JsonArray items = new JsonArray();
      for (int number : ListParameters.numbers(loan.build(), ids)) {
        items.add(BookJson.of(snapshot.book(number)));
      }
      JsonObject answer = new JsonObject();
      answer.add("items", items);
      answer.addProperty("build", loan.build().id());
      JsonAnswer.write(response, answer);
    }
  }
}
