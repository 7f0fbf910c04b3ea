package readalike.web.operator;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import readalike.web.account.Readers;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/operator/builds/{id}}: all that is known of a build. 200 {@code {build,
 * served, manifest, figures, measured}}: its {@code manifest.json}, its {@code evaluation.json},
 * and what was measured later, each as it is in its file, the last two null without one; 404 for no
 * such build.
 */
final class OneBuildServlet extends OperatorServlet {
  private final BuildCatalogue catalogue;

  OneBuildServlet(Readers readers, BuildCatalogue catalogue) {
    super(readers);
    this.catalogue = catalogue;
  }

  @Override
  JsonElement answer(Parameters parameters) throws IOException {
    BuildCatalogue.Known known = catalogue.get(parameters.path("id"));
    JsonObject json = new JsonObject();
    json.addProperty("build", known.id());
    json.addProperty("served", known.isServed());
    json.add("manifest", known.manifest().json());
    json.add(
        "figures", known.figures().<JsonElement>map(BuildFigures::json).orElse(JsonNull.INSTANCE));
    json.add(
        "measured",
        known.measured().<JsonElement>map(BuildFigures::json).orElse(JsonNull.INSTANCE));
    return json;
  }
}
