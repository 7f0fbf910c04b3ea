package readalike.web.me;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import readalike.web.account.Audit;
import readalike.web.account.Caller;
import readalike.web.account.Readers;
import readalike.web.api.JsonAnswer;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/me/audit?n=50&offset=0}: what happened to the account. 200 {@code [{time,
 * subject, actor, act}]}, the latest first.
 */
final class AuditServlet extends HttpServlet {
  private final Readers readers;

  AuditServlet(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    Parameters parameters = Parameters.of(request);
    int n = parameters.integer("n", 50, 1, 1000);
    int offset = parameters.integer("offset", 0, 0, 1_000_000);
    JsonAnswer.write(response, json(readers.audit().of(caller.reader(), n, offset)));
  }

  static JsonArray json(List<Audit.Entry> entries) {
    JsonArray array = new JsonArray();
    for (Audit.Entry entry : entries) {
      JsonObject json = new JsonObject();
      json.addProperty("time", entry.time().toString());
      json.addProperty("subject", entry.subject());
      json.addProperty("actor", entry.actor());
      json.addProperty("act", entry.act());
      array.add(json);
    }
    return array;
  }
}
