package readalike.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import readalike.engine.text.SearchResult.FacetValue;

/** The filters of a search as links: those that are on, and those that could be, with counts. */
final class SearchFilters {
  private static final int MOST = 8;

  private final SearchAddress address;
  private final Texts texts;

  SearchFilters(SearchAddress address, Texts texts) {
    this.address = address;
    this.texts = texts;
  }

  /** Each leads to the search without it. */
  List<Map<String, String>> active() {
    List<Map<String, String>> active = new ArrayList<>();
    address
        .filters()
        .forEach(
            (name, values) ->
                values.forEach(
                    value ->
                        active.add(
                            Map.of(
                                "href",
                                address.without(name, value),
                                "text",
                                shown(name, value),
                                "label",
                                texts.text(
                                    "removeFilter",
                                    texts.text("facets." + name),
                                    shown(name, value))))));
    return active;
  }

  /** By kind, each with what it leads to; kinds without a choice are left out. */
  List<Map<String, Object>> possible(Map<String, List<FacetValue>> counts) {
    List<Map<String, Object>> groups = new ArrayList<>();
    address
        .filters()
        .forEach(
            (name, used) -> {
              List<FacetValue> free =
                  counts.getOrDefault(name, List.of()).stream()
                      .filter(value -> !used.contains(value.value()))
                      .limit(MOST)
                      .sorted(order(name))
                      .toList();
              boolean oneLanguage = name.equals("language") && used.isEmpty() && free.size() < 2;
              if (!free.isEmpty() && !oneLanguage) {
                groups.add(
                    Map.of(
                        "kind", name,
                        "name", texts.text("facets." + name),
                        "values", free.stream().map(value -> link(name, value)).toList()));
              }
            });
    return groups;
  }

  /** Decades go in time, all else as it came: by count. */
  private static Comparator<FacetValue> order(String name) {
    return name.equals("decade")
        ? Comparator.comparingInt(
            (FacetValue value) -> Integer.parseInt(value.value().replace("s", "")))
        : Comparator.comparingInt((FacetValue _) -> 0);
  }

  private Map<String, String> link(String name, FacetValue value) {
    return Map.of(
        "href", address.with(name, value.value()),
        "text", shown(name, value.value()),
        "count", Integer.toString(value.count()));
  }

  private String shown(String name, String value) {
    String language = name.equals("language") ? spoken(value) : "";
    return language.isEmpty() ? value : language;
  }

  private String spoken(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.forLanguageTag(texts.code()));
  }
}
