package readalike.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import readalike.engine.hybrid.Rule;
import readalike.engine.text.Narrowing;
import readalike.engine.text.SearchRequest;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/**
 * What is asked of the search as query parameters: {@code q}, {@code author} and {@code tag} (a
 * book must have all), {@code language} and {@code decade} (one of them), {@code from}, {@code to},
 * {@code sort}, {@code personal}, {@code n}, {@code offset}, and the avoid list of {@link
 * ListParameters}.
 */
public final class SearchParameters {
  /** How many hits are given when nobody says how many. */
  public static final int USUAL_N = 20;

  static final int MOST_FILTERS = 10;
  static final int LONGEST_FILTER = 200;
  static final int EARLIEST = -9999;
  static final int LATEST = 9999;
  static final int MOST_N = 100;
  static final int DEEPEST = 1000;

  private SearchParameters() {}

  /**
   * Reads the parameters.
   *
   * @throws Refusal 400 when one is out of its bounds
   */
  public static SearchRequest of(Parameters parameters) {
    List<Rule> avoided = new ArrayList<>(ListParameters.avoid(parameters).rules());
    return new SearchRequest(
        parameters.text("q", SearchRequest.MAX_WORDS_LENGTH),
        new Narrowing(
            parameters.texts("author", MOST_FILTERS, LONGEST_FILTER),
            parameters.texts("tag", MOST_FILTERS, LONGEST_FILTER),
            parameters.texts("language", MOST_FILTERS, LONGEST_FILTER),
            parameters.texts("decade", MOST_FILTERS, LONGEST_FILTER),
            from(parameters),
            parameters.integer("to", EARLIEST, LATEST),
            avoided),
        parameters.choice("sort", SearchRequest.Sort.RELEVANCE),
        parameters.number("personal", 0, 0, 1),
        parameters.integer("n", USUAL_N, 1, MOST_N),
        parameters.integer("offset", 0, 0, DEEPEST));
  }

  private static OptionalInt from(Parameters parameters) {
    OptionalInt from = parameters.integer("from", EARLIEST, LATEST);
    checkYears(from, parameters.integer("to", EARLIEST, LATEST));
    return from;
  }

  static void checkYears(OptionalInt from, OptionalInt to) {
    if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
      throw Refusal.badRequest(
          "from must not be after to, got " + from.getAsInt() + " and " + to.getAsInt());
    }
  }
}
