package readalike.web.page;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import readalike.engine.text.SearchRequest;
import readalike.web.api.SearchParameters;

/** The addresses of searches that differ a little from one search. Immutable. */
final class SearchAddress {
  private final SearchRequest asked;
  private final Map<String, List<String>> filters = new LinkedHashMap<>();

  SearchAddress(SearchRequest asked) {
    this.asked = asked;
    filters.put("tag", asked.narrowing().tags());
    filters.put("author", asked.narrowing().authors());
    filters.put("language", asked.narrowing().languages());
    filters.put("decade", asked.narrowing().decades());
  }

  /** The filters that are on, by the names of their parameters. */
  Map<String, List<String>> filters() {
    return filters;
  }

  /** Another page of the same. */
  String at(int offset) {
    String first = of(asked.words(), filters);
    return offset == 0 ? first : first + "&offset=" + offset;
  }

  /** Other words, the same filters. */
  String forWords(String words) {
    return of(words, filters);
  }

  /** The same words without a filter. */
  String unfiltered() {
    return "/search?q=" + PlainBook.encoded(asked.words());
  }

  /** One filter more. */
  String with(String name, String value) {
    List<String> more = new ArrayList<>(filters.getOrDefault(name, List.of()));
    more.add(value);
    return of(asked.words(), changed(name, more));
  }

  /** One filter less. */
  String without(String name, String value) {
    return of(
        asked.words(),
        changed(name, filters.get(name).stream().filter(other -> !other.equals(value)).toList()));
  }

  private Map<String, List<String>> changed(String name, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(filters);
    changed.put(name, values);
    return changed;
  }

  private String of(String words, Map<String, List<String>> narrowing) {
    StringBuilder address = new StringBuilder("/search?q=").append(PlainBook.encoded(words));
    narrowing.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    address.append('&').append(name).append('=').append(PlainBook.encoded(value))));
    asked.narrowing().from().ifPresent(year -> address.append("&from=").append(year));
    asked.narrowing().to().ifPresent(year -> address.append("&to=").append(year));
    if (asked.sort() != SearchRequest.Sort.RELEVANCE) {
      address.append("&sort=").append(asked.sort().name().toLowerCase(ROOT));
    }
    if (asked.n() != SearchParameters.USUAL_N) {
      address.append("&n=").append(asked.n());
    }
    return address.toString();
  }
}
