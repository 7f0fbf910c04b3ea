package readalike.web.me;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import readalike.web.account.Accounts;
import readalike.web.account.Caller;
import readalike.web.account.Passphrase;
import readalike.web.account.ReaderName;
import readalike.web.account.Readers;
import readalike.web.account.SessionCookie;
import readalike.web.api.JsonAnswer;
import readalike.web.api.JsonBody;
import readalike.web.api.JsonFields;

/**
 * {@code POST /api/v1/session {name, passphrase}}: signs in. 200 {@code {user, name, operator,
 * csrf}} with the cookie; writes then carry {@code csrf} as {@code X-CSRF-Token}. 401 when they do
 * not fit, whether or not anybody has the name; 429 while the name is locked.
 *
 * <p>{@code GET /api/v1/session}: who has signed in here. 200 the same, all null and {@code
 * operator} false for a guest.
 *
 * <p>{@code DELETE /api/v1/session}: signs out. 204, for a guest too; 403 without the token.
 */
final class SessionServlet extends HttpServlet {
  private final Readers readers;

  SessionServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Caller> caller = readers.callers().find(request);
    JsonObject answer = new JsonObject();
    answer.addProperty("user", caller.map(Caller::reader).orElse(null));
    answer.addProperty(
        "name", caller.map(found -> readers.accounts().person(found).name().shown()).orElse(null));
    answer.addProperty("operator", caller.map(Caller::isOperator).orElse(false));
    answer.addProperty(
        "csrf",
        caller
            .flatMap(Caller::session)
            .flatMap(session -> readers.callers().csrf(request))
            .orElse(null));
    JsonAnswer.write(response, answer);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonFields body = new JsonFields("", JsonBody.read(request));
    ReaderName name = ReaderName.of(body.text("name"));
    Passphrase passphrase = new Passphrase(body.text("passphrase"));
    Accounts.SignedIn signedIn = readers.accounts().signIn(name, passphrase);
    readers.callers().leaveFormer(request);
    SessionCookie.set(request, response, signedIn.token());
    JsonAnswer.write(response, json(signedIn));
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (readers.callers().find(request).isPresent()) {
      Caller caller = readers.callers().owner(request);
      readers.sessions().end(caller, caller.session().orElseThrow());
    }
    SessionCookie.clear(request, response);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  static JsonObject json(Accounts.SignedIn signedIn) {
    JsonObject json = new JsonObject();
    json.addProperty("user", signedIn.reader());
    json.addProperty("name", signedIn.name().shown());
    json.addProperty("operator", signedIn.isOperator());
    json.addProperty("csrf", signedIn.csrf());
    return json;
  }
}
