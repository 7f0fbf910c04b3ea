package readalike.web.me;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import readalike.web.account.Caller;
import readalike.web.account.Marked;
import readalike.web.account.Readers;
import readalike.web.api.JsonAnswer;
import readalike.web.api.JsonBody;
import readalike.web.api.JsonFields;
import readalike.web.api.Lookup;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;
import readalike.web.store.Condition;

/**
 * {@code PUT /api/v1/me/marks/{book} {mark}}: marks a book as {@code to-read} or {@code
 * not-interested}; the latter is never listed. 200 {@code {book, mark, time, version}}; conditions
 * as for ratings.
 *
 * <p>{@code DELETE}: takes the mark away. 204, also when there was none.
 */
final class MarkServlet extends HttpServlet {
  private final ServedBuilds builds;
  private final Readers readers;

  MarkServlet(ServedBuilds builds, Readers readers) {
    this.builds = builds;
    this.readers = readers;
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().writer(request);
    Condition condition = Versions.condition(request);
    String book = Parameters.of(request).path("book");
    Marked.Mark mark = mark(new JsonFields("", JsonBody.read(request)).text("mark"));
    try (BuildLoan loan = builds.borrow()) {
      Lookup.book(loan.build(), book);
    }
    Marked marked = readers.marks().put(caller, book, mark, condition);
    Versions.write(response, marked.version());
    JsonAnswer.write(response, json(marked));
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().writer(request);
    readers
        .marks()
        .delete(caller, Parameters.of(request).path("book"), Versions.condition(request));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /**
   * The mark of a name.
   *
   * @throws Refusal 400 for another name
   */
  static Marked.Mark mark(String id) {
    return Arrays.stream(Marked.Mark.values())
        .filter(mark -> mark.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.badRequest(
                    "mark must be to-read or not-interested, got " + Parameters.shortened(id)));
  }

  static JsonObject json(Marked marked) {
    JsonObject json = new JsonObject();
    json.addProperty("book", marked.book());
    json.addProperty("mark", marked.mark().id());
    json.addProperty("time", marked.time().toString());
    json.addProperty("version", marked.version());
    return json;
  }
}
