package readalike.web.operator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import readalike.web.account.Caller;
import readalike.web.account.Readers;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;
import readalike.web.chart.Chart;
import readalike.web.http.Parameters;
import readalike.web.page.Page;
import readalike.web.page.PageTemplates;
import readalike.web.page.Texts;

/**
 * {@code GET /operator/builds/{id}?against=ID}: all that is known of a build, what is different
 * from the served one or another, and a form that serves it. {@code POST} does what the form asks
 * for.
 */
final class BuildPage extends OperatorPage {
  private final BuildCatalogue catalogue;
  private final Publishing publishing;
  private final ServedBuilds served;

  BuildPage(
      PageTemplates templates,
      Readers readers,
      BuildCatalogue catalogue,
      Publishing publishing,
      ServedBuilds served) {
    super(templates, readers);
    this.catalogue = catalogue;
    this.publishing = publishing;
    this.served = served;
  }

  @Override
  protected Outcome act(HttpServletRequest request, Parameters form, Texts texts)
      throws IOException {
    Caller operator = operator(request);
    String id = Parameters.of(request).path("id");
    publishing.publish(operator, id, form.text("instead", DiffServlet.LONGEST_ID));
    return new Outcome.GoTo(OperatorRoutes.page(id));
  }

  @Override
  Page page(Parameters parameters, String csrf, Texts texts) throws IOException {
    BuildCatalogue.Known known = catalogue.get(parameters.path("id"));
    String servedId = catalogue.served();
    String asked = parameters.text("against", DiffServlet.LONGEST_ID);
    Map<String, Object> content = new HashMap<>();
    content.put("heading", texts.text("served.operator.build", known.id()));
    content.put("served", known.isServed());
    content.put("csrf", csrf);
    content.put("instead", servedId);
    content.put("action", OperatorRoutes.page(known.id()));
    content.put("publish", texts.text("served.operator.publishInstead", servedId));
    content.put("others", others(known, texts));
    content.putAll(BuildTables.of(known, texts));
    String against = asked.isEmpty() && !known.isServed() ? servedId : asked;
    content.put("compared", !against.isEmpty());
    if (!against.isEmpty()) {
      BuildCatalogue.Known other = catalogue.get(against);
      content.put("comparison", texts.text("served.operator.against", other.id()));
      content.putAll(BuildTables.of(BuildDiff.of(other, known), texts));
    }
    content.putAll(pictures(known, texts));
    return page(
        texts.text("served.operator.build", known.id()),
        OperatorRoutes.page(known.id()),
        "operator-build",
        content,
        texts);
  }

  private List<Map<String, Object>> others(BuildCatalogue.Known known, Texts texts)
      throws IOException {
    return catalogue.all().stream()
        .filter(other -> !other.id().equals(known.id()))
        .map(
            other ->
                Map.<String, Object>of(
                    "href",
                    OperatorRoutes.page(known.id()) + "?against=" + other.id(),
                    "name",
                    other.isServed()
                        ? texts.text("served.operator.servedOne", other.id())
                        : other.id()))
        .toList();
  }

  private Map<String, Object> pictures(BuildCatalogue.Known known, Texts texts) throws IOException {
    Optional<EvaluationCharts> charts =
        known.best().map(figures -> new EvaluationCharts(figures, texts));
    List<Chart> models = charts.map(EvaluationCharts::models).orElse(List.of());
    List<Chart> groups = charts.map(EvaluationCharts::groups).orElse(List.of());
    List<Chart> learning = charts.map(EvaluationCharts::learning).orElse(List.of());
    return Map.of(
        "models", content(models),
        "anyModels", !models.isEmpty(),
        "groups", content(groups),
        "anyGroups", !groups.isEmpty(),
        "learning", content(learning),
        "anyLearning", !learning.isEmpty(),
        "popularity", content(popularity(known, texts)));
  }

  private static List<Map<String, Object>> content(List<Chart> charts) {
    return charts.stream().map(Chart::content).toList();
  }

  /** Only of the build that is open. */
  private List<Chart> popularity(BuildCatalogue.Known known, Texts texts) throws IOException {
    try (BuildLoan loan = served.tryBorrow().orElse(null)) {
      return loan != null && loan.build().id().equals(known.id())
          ? List.of(PopularityChart.of(loan.build().snapshot(), texts))
          : List.of();
    }
  }
}
