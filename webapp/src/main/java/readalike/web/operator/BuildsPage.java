package readalike.web.operator;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import readalike.web.account.Readers;
import readalike.web.http.Parameters;
import readalike.web.page.Page;
import readalike.web.page.PageTemplates;
import readalike.web.page.Texts;

/** {@code GET /operator}: all builds, and ways to all else that operators see. */
final class BuildsPage extends OperatorPage {
  private final BuildCatalogue catalogue;

  BuildsPage(PageTemplates templates, Readers readers, BuildCatalogue catalogue) {
    super(templates, readers);
    this.catalogue = catalogue;
  }

  @Override
  Page page(Parameters parameters, String csrf, Texts texts) throws IOException {
    List<Map<String, Object>> builds =
        catalogue.all().stream().map(known -> line(known, texts)).toList();
    return page(
        texts.text("served.operator.title"),
        OperatorRoutes.PAGES,
        "operator-builds",
        Map.of("any", !builds.isEmpty(), "builds", builds),
        texts);
  }

  private static Map<String, Object> line(BuildCatalogue.Known known, Texts texts) {
    Map<String, Long> counts = known.manifest().counts();
    String heldBack =
        known
            .figures()
            .flatMap(BuildFigures::release)
            .filter(BuildFigures.Release::isHeldBack)
            .map(BuildFigures.Release::reason)
            .orElse("");
    return Map.of(
        "id", known.id(),
        "href", OperatorRoutes.page(known.id()),
        "made", known.manifest().created().map(Times::shown).orElse("–"),
        "dataset", known.manifest().dataset(),
        "books", shown(counts.get("books"), texts),
        "users", shown(counts.get("users"), texts),
        "ratings", shown(counts.get("ratings"), texts),
        "served", known.isServed(),
        "heldBack", heldBack);
  }

  private static String shown(Long count, Texts texts) {
    return count == null ? "–" : texts.number(count);
  }
}
