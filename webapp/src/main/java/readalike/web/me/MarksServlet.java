package readalike.web.me;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import readalike.web.account.Caller;
import readalike.web.account.Marked;
import readalike.web.account.Readers;
import readalike.web.api.BookJson;
import readalike.web.api.JsonAnswer;
import readalike.web.api.JsonBody;
import readalike.web.api.JsonFields;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;

/**
 * {@code GET /api/v1/me/marks}: the books that the reader has marked. 200 {@code [{book, mark,
 * time, version}]}, the latest first, {@code book} an id, {@code mark} to-read or not-interested.
 *
 * <p>{@code POST /api/v1/me/marks {marks: [{book, mark}]}}: marks up to ten thousand, all or none,
 * on disk when answered. 200 {@code {stored, unknown}}; {@code unknown} are the books that the
 * catalogue does not have; 400 for another mark.
 */
final class MarksServlet extends HttpServlet {
  /** A whole library, as an import brings it. */
  private static final int MOST_MARKS = 10_000;

  private static final int MOST_BYTES = 1 << 20;

  private final ServedBuilds builds;
  private final Readers readers;

  MarksServlet(ServedBuilds builds, Readers readers) {
    this.builds = builds;
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

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().writer(request);
    JsonFields body = new JsonFields("", JsonBody.read(request, MOST_BYTES));
    Map<String, Marked.Mark> marks = new LinkedHashMap<>();
    for (JsonFields one : body.objects("marks", MOST_MARKS)) {
      marks.put(one.text("book"), MarkServlet.mark(one.text("mark")));
    }
    List<String> unknown = new ArrayList<>();
    try (BuildLoan loan = builds.borrow()) {
      for (String book : marks.keySet()) {
        if (loan.build().snapshot().bookNumber(book).isEmpty()) {
          unknown.add(book);
        }
      }
    }
    marks.keySet().removeAll(unknown);
    readers.marks().putAll(caller, marks);
    JsonObject answer = new JsonObject();
    answer.addProperty("stored", marks.size());
    answer.add("unknown", BookJson.texts(unknown));
    JsonAnswer.write(response, answer);
  }
}
