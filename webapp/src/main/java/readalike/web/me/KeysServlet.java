package readalike.web.me;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.ApiKeys;
import readalike.web.account.Caller;
import readalike.web.account.Readers;
import readalike.web.api.JsonAnswer;
import readalike.web.api.JsonBody;
import readalike.web.api.JsonFields;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/**
 * {@code GET /api/v1/me/keys}: the keys that the reader has given to machines. 200 {@code [{id,
 * label, scope, created}]}, the newest first, {@code scope} read or write.
 *
 * <p>{@code POST /api/v1/me/keys {label, scope}}: makes one. 201 the same with {@code key}, which
 * is never shown again; machines send it as {@code Authorization: Bearer KEY}. 409 for more than
 * 20.
 */
final class KeysServlet extends HttpServlet {
  private final Readers readers;

  KeysServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    JsonArray keys = new JsonArray();
    readers.keys().list(caller).forEach(key -> keys.add(json(key)));
    JsonAnswer.write(response, keys);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    JsonFields body = new JsonFields("", JsonBody.read(request));
    String label = body.text("label");
    ApiKeys.NewKey made = readers.keys().make(caller, label, mayWrite(body.text("scope")));
    JsonObject answer = json(made.key());
    answer.addProperty("key", made.text());
    response.setStatus(HttpServletResponse.SC_CREATED);
    JsonAnswer.write(response, answer);
  }

  private static boolean mayWrite(String scope) {
    return switch (scope) {
      case "read" -> false;
      case "write" -> true;
      default ->
          throw Refusal.badRequest(
              "scope must be read or write, got " + Parameters.shortened(scope));
    };
  }

  static JsonObject json(ApiKeys.Key key) {
    JsonObject json = new JsonObject();
    json.addProperty("id", key.id());
    json.addProperty("label", key.label());
    json.addProperty("scope", key.mayWrite() ? "write" : "read");
    json.addProperty("created", key.created().toString());
    return json;
  }
}
