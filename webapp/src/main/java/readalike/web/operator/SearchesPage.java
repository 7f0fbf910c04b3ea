package readalike.web.operator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import readalike.web.account.Readers;
import readalike.web.http.Parameters;
import readalike.web.page.Page;
import readalike.web.page.PageTemplates;
import readalike.web.page.Texts;
import readalike.web.search.SynonymsFile;
import readalike.web.search.UnansweredSearches;

/**
 * {@code GET /operator/searches}: the words that were searched for in vain, the frequent first, and
 * what can be done about them. {@code POST} forgets the words.
 */
final class SearchesPage extends OperatorPage {
  private static final String PATH = OperatorRoutes.PAGES + "/searches";
  private static final String TEXTS = "served.operator.searches.";
  private static final int SHOWN = 200;

  private final UnansweredSearches unanswered;
  private final SynonymsFile synonyms;

  SearchesPage(
      PageTemplates templates,
      Readers readers,
      UnansweredSearches unanswered,
      SynonymsFile synonyms) {
    super(templates, readers);
    this.unanswered = unanswered;
    this.synonyms = synonyms;
  }

  @Override
  Page page(Parameters parameters, String csrf, Texts texts) {
    List<Map<String, Object>> searches =
        unanswered.most(SHOWN).stream().map(entry -> line(entry, texts)).toList();
    return page(
        texts.text(TEXTS + "title"),
        PATH,
        "operator-searches",
        Map.of(
            "csrf",
            csrf,
            "action",
            PATH,
            "any",
            !searches.isEmpty(),
            "searches",
            searches,
            "inForce",
            texts.text(TEXTS + "inForce", synonyms.current().size()),
            "anyProblems",
            !synonyms.problems().isEmpty(),
            "problems",
            synonyms.problems()),
        texts);
  }

  private static Map<String, Object> line(UnansweredSearches.Entry entry, Texts texts) {
    return Map.of(
        "words",
        entry.words(),
        "href",
        "/search?q=" + entry.words().replace(" ", "+"),
        "count",
        entry.tooHigh() == 0
            ? texts.number(entry.count())
            : texts.text(TEXTS + "between", entry.count() - entry.tooHigh(), entry.count()),
        "found",
        texts.text(TEXTS + "found." + entry.found()));
  }

  @Override
  protected Outcome act(HttpServletRequest request, Parameters form, Texts texts) {
    operator(request);
    unanswered.clear();
    return new Outcome.GoTo(PATH);
  }
}
