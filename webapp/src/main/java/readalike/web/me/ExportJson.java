package readalike.web.me;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import readalike.web.account.OwnData;
import readalike.web.account.Sessions;
import readalike.web.api.BookJson;

/** Everything that is held of a reader, as one JSON document. */
final class ExportJson {
  private ExportJson() {}

  static JsonObject of(OwnData.Everything all) {
    JsonObject json = new JsonObject();
    json.addProperty("user", all.reader());
    json.addProperty("name", all.person().name().shown());
    json.addProperty("email", all.person().email());
    json.addProperty("operator", all.isOperator());
    json.addProperty("created", all.created().toString());
    json.add("ratings", array(all.ratings(), RatingServlet::json));
    json.add("marks", array(all.marks(), MarkServlet::json));
    json.add("searches", array(all.searches(), SearchesServlet::json));
    json.add("consents", array(all.consents(), ConsentsServlet::json));
    json.add("sessions", array(all.sessions(), ExportJson::session));
    json.add("keys", array(all.keys(), KeysServlet::json));
    json.add("audit", AuditServlet.json(all.audit()));
    json.add("builds", BookJson.texts(all.builds()));
    return json;
  }

  private static <T> JsonArray array(List<T> values, Function<T, JsonElement> json) {
    JsonArray array = new JsonArray(values.size());
    values.forEach(value -> array.add(json.apply(value)));
    return array;
  }

  private static JsonObject session(Sessions.Open open) {
    JsonObject json = new JsonObject();
    json.addProperty("session", open.id());
    json.addProperty("created", open.created().toString());
    json.addProperty("seen", open.seen().toString());
    return json;
  }
}
