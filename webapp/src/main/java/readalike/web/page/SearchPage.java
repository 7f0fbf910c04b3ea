package readalike.web.page;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import readalike.engine.text.Narrowing;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchResult;
import readalike.engine.text.SearchResult.Hit;
import readalike.engine.text.SearchResult.Instead;
import readalike.web.api.SearchParameters;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;

/** {@code GET /search?q&…}: books by words and bounds, as the API has them. */
final class SearchPage extends PageServlet {
  private static final int DEEPEST = 1000;

  SearchPage(ServedBuilds builds, PageTemplates templates) {
    super(builds, templates);
  }

  @Override
  Page page(Parameters parameters, ServedBuild build, Texts texts) throws IOException {
    return page(SearchParameters.of(parameters), build, texts);
  }

  static Page page(SearchRequest asked, ServedBuild build, Texts texts) throws IOException {
    SearchResult result = build.search().search(asked);
    SearchAddress address = new SearchAddress(asked);
    return new Page(
        200,
        texts.text("titled", texts.text("searchTitle", asked.words().strip())),
        texts.text("inThisCatalogue", result.total()),
        address.at(asked.offset()),
        "website",
        false,
        "search",
        content(asked, result, address, texts));
  }

  private static Map<String, Object> content(
      SearchRequest asked, SearchResult result, SearchAddress address, Texts texts) {
    String words = asked.words().strip();
    boolean narrowed = !asked.narrowing().equals(Narrowing.NONE);
    SearchFilters filters = new SearchFilters(address, texts);
    List<Map<String, String>> active = filters.active();
    int next = asked.offset() + asked.n();
    Map<String, Object> content = new HashMap<>();
    String heading =
        words.isEmpty()
            ? texts.text("found", result.total())
            : texts.text("foundForWords", result.total(), words);
    content.put("heading", result.estimated() ? texts.text("roughly", heading) : heading);
    content.put("words", asked.words());
    content.put("start", asked.offset() + 1);
    content.put("nearness", texts.text("nearness." + result.nearness().name().toLowerCase(ROOT)));
    content.put("filters", active);
    content.put("anyFilters", !active.isEmpty());
    content.put("facets", filters.possible(result.facets()));
    content.put("any", !result.hits().isEmpty());
    content.put("nothing", texts.text("noHits", words));
    content.put("help", texts.text(narrowed ? "noHitsFilters" : "noHitsHelp"));
    content.put("unfilteredHref", narrowed ? address.unfiltered() : "");
    content.put("books", lines(result.hits(), texts));
    content.put(
        "instead", result.instead().stream().map(group -> instead(group, words, texts)).toList());
    content.put("didYouMean", result.didYouMean());
    content.put("didYouMeanHref", address.forWords(result.didYouMean()));
    content.put(
        "previousHref",
        asked.offset() == 0 ? "" : address.at(Math.max(0, asked.offset() - asked.n())));
    content.put("nextHref", next < result.total() && next <= DEEPEST ? address.at(next) : "");
    return content;
  }

  /** What there is where nothing was found, under a heading that says what it is. */
  private static Map<String, Object> instead(Instead group, String words, Texts texts) {
    String label = group.text().isEmpty() ? words : group.text();
    return Map.of(
        "heading",
        texts.text("instead." + group.kind().name().toLowerCase(ROOT), label),
        "books",
        lines(group.hits(), texts));
  }

  private static List<Map<String, Object>> lines(List<Hit> hits, Texts texts) {
    return hits.stream().map(hit -> PlainBook.hit(hit, texts)).toList();
  }
}
