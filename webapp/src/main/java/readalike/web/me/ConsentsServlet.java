package readalike.web.me;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.Consents;
import readalike.web.account.Purpose;
import readalike.web.account.Readers;
import readalike.web.api.JsonAnswer;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/**
 * {@code GET /api/v1/me/consents}: what the reader has agreed to. 200 {@code [{purpose, given,
 * wording, changed, present}]}: {@code wording} is the version of the words that they answered to,
 * {@code present} that of today's; {@code wording} and {@code changed} are null where they never
 * answered.
 */
final class ConsentsServlet extends HttpServlet {
  private final Readers readers;

  ConsentsServlet(Readers readers) {
    this.readers = readers;
  }

  static final int LATEST_WORDING = 1_000_000;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().reader(request);
    JsonArray consents = new JsonArray();
    readers.consents().of(caller).forEach(consent -> consents.add(json(consent)));
    JsonAnswer.write(response, consents);
  }

  static Purpose purpose(String id) {
    return Purpose.of(id)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "purpose must be recommendations, training or search-history, got "
                        + Parameters.shortened(id)));
  }

  static JsonObject json(Consents.Consent consent) {
    JsonObject json = new JsonObject();
    json.addProperty("purpose", consent.purpose().id());
    json.addProperty("given", consent.given());
    json.addProperty("wording", consent.changed().isEmpty() ? null : consent.wording());
    json.addProperty("changed", consent.changed().map(Object::toString).orElse(null));
    json.addProperty("present", consent.purpose().wording());
    return json;
  }
}
