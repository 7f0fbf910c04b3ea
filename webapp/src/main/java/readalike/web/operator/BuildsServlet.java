package readalike.web.operator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Map;
import readalike.web.account.Readers;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/operator/builds}: all builds, the newest first. 200 {@code [{build, created,
 * dataset, books, users, ratings, served, heldBack}]}; what a build does not say of itself is null,
 * {@code heldBack} is why the release gate did not publish it, null when it did.
 */
final class BuildsServlet extends OperatorServlet {
  private final BuildCatalogue catalogue;

  BuildsServlet(Readers readers, BuildCatalogue catalogue) {
    super(readers);
    this.catalogue = catalogue;
  }

  @Override
  JsonElement answer(Parameters parameters) throws IOException {
    JsonArray builds = new JsonArray();
    for (BuildCatalogue.Known known : catalogue.all()) {
      builds.add(json(known));
    }
    return builds;
  }

  private static JsonObject json(BuildCatalogue.Known known) {
    BuildManifest manifest = known.manifest();
    Map<String, Long> counts = manifest.counts();
    JsonObject json = new JsonObject();
    json.addProperty("build", known.id());
    json.addProperty("created", manifest.created().map(Object::toString).orElse(null));
    json.addProperty("dataset", manifest.dataset().isEmpty() ? null : manifest.dataset());
    for (String count : new String[] {"books", "users", "ratings"}) {
      json.addProperty(count, counts.get(count));
    }
    json.addProperty("served", known.isServed());
    json.addProperty(
        "heldBack",
        known
            .figures()
            .flatMap(BuildFigures::release)
            .filter(BuildFigures.Release::isHeldBack)
            .map(BuildFigures.Release::reason)
            .orElse(null));
    return json;
  }
}
