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
    SearchRequest asked = SearchParameters.of(parameters);
    SearchResult result = build.search().search(asked);
    String heading = texts.text("searchTitle", asked.words().strip());

    return new Page(
        200,
        texts.text("titled", heading),
        texts.text("inThisCatalogue", result.total()),
        address(asked, asked.words(), asked.offset()),
        "website",
        false,
        "search",
        content(asked, result, heading, texts));
  }

  private static Map<String, Object> content(
      SearchRequest asked, SearchResult result, String heading, Texts texts) {
    int next = asked.offset() + asked.n();
    Map<String, Object> content = new HashMap<>();
    content.put("heading", heading);
    content.put("words", asked.words());
    String found = texts.text("found", result.total());
    content.put("found", result.estimated() ? texts.text("roughly", found) : found);
    content.put("start", asked.offset() + 1);
    content.put("nearness", texts.text("nearness." + result.nearness().name().toLowerCase(ROOT)));
    content.put("any", !result.hits().isEmpty());
    content.put("nothing", texts.text("noHits", asked.words().strip()));
    boolean narrowed = !asked.narrowing().equals(Narrowing.NONE);
    content.put("help", texts.text(narrowed ? "noHitsFilters" : "noHitsHelp"));
    content.put("unfilteredHref", narrowed ? "/search?q=" + PlainBook.encoded(asked.words()) : "");
    content.put("books", lines(result.hits(), texts));
    content.put(
        "instead",
        result.instead().stream().map(group -> instead(group, asked.words(), texts)).toList());
    content.put("didYouMean", result.didYouMean());
    content.put("didYouMeanHref", address(asked, result.didYouMean(), 0));
    content.put(
        "previousHref",
        asked.offset() == 0
            ? ""
            : address(asked, asked.words(), Math.max(0, asked.offset() - asked.n())));
    content.put(
        "nextHref",
        next < result.total() && next <= DEEPEST ? address(asked, asked.words(), next) : "");
    return content;
  }

  /** What there is where nothing was found, under a heading that says what it is. */
  private static Map<String, Object> instead(Instead group, String words, Texts texts) {
    String label = group.text().isEmpty() ? words.strip() : group.text();
    return Map.of(
        "heading",
        texts.text("instead." + group.kind().name().toLowerCase(ROOT), label),
        "books",
        lines(group.hits(), texts));
  }

  private static List<Map<String, Object>> lines(List<Hit> hits, Texts texts) {
    return hits.stream().map(hit -> PlainBook.hit(hit, texts)).toList();
  }

  private static String address(SearchRequest asked, String words, int offset) {
    StringBuilder address = new StringBuilder("/search?q=").append(PlainBook.encoded(words));
    append(address, "author", asked.narrowing().authors());
    append(address, "tag", asked.narrowing().tags());
    append(address, "language", asked.narrowing().languages());
    append(address, "decade", asked.narrowing().decades());
    asked.narrowing().from().ifPresent(year -> address.append("&from=").append(year));
    asked.narrowing().to().ifPresent(year -> address.append("&to=").append(year));
    if (asked.sort() != SearchRequest.Sort.RELEVANCE) {
      address.append("&sort=").append(asked.sort().name().toLowerCase(ROOT));
    }
    if (asked.n() != SearchParameters.USUAL_N) {
      address.append("&n=").append(asked.n());
    }
    return offset == 0 ? address.toString() : address.append("&offset=").append(offset).toString();
  }

  private static void append(StringBuilder address, String name, List<String> values) {
    for (String value : values) {
      address.append('&').append(name).append('=').append(PlainBook.encoded(value));
    }
  }
}
