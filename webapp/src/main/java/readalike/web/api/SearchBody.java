package readalike.web.api;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import readalike.engine.text.Narrowing;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchRequest.Sort;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/** What is asked of the search in the body of a request, beside the ratings. */
final class SearchBody {
  private SearchBody() {}

  /**
   * Reads {@code q, author: [], tag: [], language: [], decade: [], from, to, sort, personal, n,
   * offset}, and {@code rules} and {@code avoid} as in the body of a list; every field may be left
   * out.
   *
   * @throws Refusal 400 with the place of what does not fit
   */
  static SearchRequest of(JsonFields fields) {
    OptionalInt from = year(fields, "from");
    OptionalInt to = year(fields, "to");
    SearchParameters.checkYears(from, to);
    return new SearchRequest(
        fields.text("q", SearchRequest.MAX_WORDS_LENGTH),
        new Narrowing(
            names(fields, "author"),
            names(fields, "tag"),
            names(fields, "language"),
            names(fields, "decade"),
            from,
            to,
            ListBody.searchRules(fields)),
        sort(fields.text("sort", SearchParameters.LONGEST_FILTER)),
        fields.number("personal", 0, 0, 1),
        fields.integer("n", SearchParameters.USUAL_N, 1, SearchParameters.MOST_N),
        fields.integer("offset", 0, 0, SearchParameters.DEEPEST));
  }

  private static List<String> names(JsonFields fields, String name) {
    List<String> names = fields.textsOrNone(name, SearchParameters.MOST_FILTERS);
    for (String one : names) {
      if (one.length() > SearchParameters.LONGEST_FILTER) {
        throw Refusal.badRequest(
            fields.place()
                + name
                + " must have at most "
                + SearchParameters.LONGEST_FILTER
                + " characters, got "
                + one.length());
      }
    }
    return names;
  }

  private static OptionalInt year(JsonFields fields, String name) {
    int none = Integer.MIN_VALUE;
    int year = fields.integer(name, none, SearchParameters.EARLIEST, SearchParameters.LATEST);
    return year == none ? OptionalInt.empty() : OptionalInt.of(year);
  }

  private static Sort sort(String name) {
    if (name.isEmpty()) {
      return Sort.RELEVANCE;
    }
    for (Sort sort : Sort.values()) {
      if (sort.name().toLowerCase(Locale.ROOT).equals(name)) {
        return sort;
      }
    }
    throw Refusal.badRequest(
        "sort must be one of relevance, popularity, rating, newest, for_me, got "
            + Parameters.shortened(name));
  }
}
