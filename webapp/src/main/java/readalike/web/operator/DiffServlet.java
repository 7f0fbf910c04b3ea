package readalike.web.operator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import readalike.web.account.Readers;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/operator/builds/{id}/diff?against=ID}: what is different in a build from
 * another, the served one without {@code against}. 200 {@code {build, against, counts, figures,
 * settings, sources}}, each a list of {@code {name, before, after, difference}}; 404 for no such
 * build.
 */
final class DiffServlet extends OperatorServlet {
  static final int LONGEST_ID = 81;

  private final BuildCatalogue catalogue;

  DiffServlet(Readers readers, BuildCatalogue catalogue) {
    super(readers);
    this.catalogue = catalogue;
  }

  @Override
  JsonElement answer(Parameters parameters) throws IOException {
    String asked = parameters.text("against", LONGEST_ID);
    BuildCatalogue.Known after = catalogue.get(parameters.path("id"));
    BuildCatalogue.Known before = catalogue.get(asked.isEmpty() ? catalogue.served() : asked);
    BuildDiff diff = BuildDiff.of(before, after);
    JsonObject json = new JsonObject();
    json.addProperty("build", after.id());
    json.addProperty("against", before.id());
    json.add("counts", json(diff.counts()));
    json.add("figures", json(diff.figures()));
    json.add("settings", json(diff.settings()));
    json.add("sources", json(diff.sources()));
    return json;
  }

  private static JsonArray json(List<BuildDiff.Change> changes) {
    JsonArray array = new JsonArray();
    for (BuildDiff.Change change : changes) {
      JsonObject json = new JsonObject();
      json.addProperty("name", change.name());
      json.addProperty("before", change.before());
      json.addProperty("after", change.after());
      json.addProperty("difference", change.difference());
      array.add(json);
    }
    return array;
  }
}
