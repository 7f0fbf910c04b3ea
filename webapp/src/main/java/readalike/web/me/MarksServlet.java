package readalike.web.me;

import com.google.gson.JsonArray;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.Readers;
import readalike.web.api.JsonAnswer;

/**
 * {@code GET /api/v1/me/marks}: the books that the reader has marked. 200 {@code [{book, mark,
 * time, version}]}, the latest first, {@code book} an id, {@code mark} to-read or not-interested.
 */
final class MarksServlet extends HttpServlet {
  private final Readers readers;

  MarksServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().reader(request);
    JsonArray marks = new JsonArray();
    readers.marks().list(caller).forEach(marked -> marks.add(MarkServlet.json(marked)));
    JsonAnswer.write(response, marks);
  }
}
