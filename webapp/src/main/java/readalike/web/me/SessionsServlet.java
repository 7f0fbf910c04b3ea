package readalike.web.me;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.Readers;
import readalike.web.account.SessionCookie;
import readalike.web.account.Sessions;
import readalike.web.api.JsonAnswer;

/**
 * {@code GET /api/v1/me/sessions}: where the reader has signed in. 200 {@code [{session, created,
 * seen, present}]}, the last used first; {@code present} is the one that asks.
 *
 * <p>{@code DELETE}: signs out everywhere. 204.
 */
final class SessionsServlet extends HttpServlet {
  private final Readers readers;

  SessionsServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    JsonArray sessions = new JsonArray();
    for (Sessions.Open open : readers.sessions().list(caller)) {
      JsonObject json = new JsonObject();
      json.addProperty("session", open.id());
      json.addProperty("created", open.created().toString());
      json.addProperty("seen", open.seen().toString());
      json.addProperty("present", caller.session().filter(open.id()::equals).isPresent());
      sessions.add(json);
    }
    JsonAnswer.write(response, sessions);
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    readers.sessions().endAll(readers.callers().owner(request));
    SessionCookie.clear(request, response);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
