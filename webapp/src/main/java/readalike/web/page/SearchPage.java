package readalike.web.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchResult;
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
    content.put("found", texts.text("found", result.total()));
    content.put("start", asked.offset() + 1);
    content.put(
        "books", result.hits().stream().map(hit -> PlainBook.line(hit.book(), "", texts)).toList());
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

  private static String address(SearchRequest asked, String words, int offset) {
    StringBuilder address = new StringBuilder("/search?q=").append(PlainBook.encoded(words));
    append(address, "author", asked.narrowing().authors());
    append(address, "tag", asked.narrowing().tags());
    append(address, "language", asked.narrowing().languages());
    append(address, "decade", asked.narrowing().decades());
    return offset == 0 ? address.toString() : address.append("&offset=").append(offset).toString();
  }

  private static void append(StringBuilder address, String name, List<String> values) {
    for (String value : values) {
      address.append('&').append(name).append('=').append(PlainBook.encoded(value));
    }
  }
}
