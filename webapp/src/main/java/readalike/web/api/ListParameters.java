package readalike.web.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import readalike.engine.hybrid.AvoidList;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.hybrid.Rule;
import readalike.engine.hybrid.Wishes;
import readalike.web.build.ServedBuild;
import readalike.web.http.Parameters;

/**
 * The dials of a list as query parameters: {@code popularity=-1..1}, {@code diversity=0..1}, {@code
 * authors=two|any}, {@code language}, {@code avoidAuthor}, {@code avoidTag}, {@code avoidSeries}
 * and {@code without}, the last four repeated for each.
 */
public final class ListParameters {
  static final int MOST_AVOIDED = 100;
  static final int MOST_WITHOUT = 100;
  static final int LONGEST_NAME = 200;

  private ListParameters() {}

  /** How many books of ten may be by one author. */
  enum Authors {
    TWO,
    ANY
  }

  /** Everything but the books left out. */
  public static Wishes wishes(Parameters parameters) {
    return new Wishes(
        rules(parameters),
        parameters.number("popularity", 0, -1, 1),
        parameters.number("diversity", 0, 0, 1),
        parameters.choice("authors", Authors.TWO) == Authors.ANY);
  }

  /** What holds for a whole list: what is avoided, and the language. */
  public static List<Rule> rules(Parameters parameters) {
    List<Rule> rules = new ArrayList<>(avoid(parameters).rules());
    String language = parameters.text("language", LONGEST_NAME);
    if (!language.isBlank()) {
      rules.add(Rule.only(Rule.Field.LANGUAGE, List.of(language)));
    }
    return rules;
  }

  /** How many books a shelf has, 1 to {@value Shelves#MOST}. */
  public static int shelf(Parameters parameters) {
    return parameters.integer("n", Shelves.USUAL, 1, Shelves.MOST);
  }

  /** What is not to be seen, on a list or among hits. */
  public static AvoidList avoid(Parameters parameters) {
    return new AvoidList(
        parameters.texts("avoidAuthor", MOST_AVOIDED, LONGEST_NAME),
        parameters.texts("avoidTag", MOST_AVOIDED, LONGEST_NAME),
        parameters.texts("avoidSeries", MOST_AVOIDED, LONGEST_NAME));
  }

  /** The ids of the reader's books that are not to speak for the list. */
  public static List<String> without(Parameters parameters) {
    return parameters.texts("without", MOST_WITHOUT, LONGEST_NAME);
  }

  /** How many books, 1 to {@value RecommendationRequest#MAX_N}. */
  public static int n(Parameters parameters) {
    return parameters.integer("n", 10, 1, RecommendationRequest.MAX_N);
  }

  /** How many of the best to leave out first. */
  public static int offset(Parameters parameters) {
    return parameters.integer("offset", 0, 0, RecommendationRequest.MAX_OFFSET);
  }

  /** The numbers of the books that a build has, for ids some of which it may not have. */
  public static List<Integer> numbers(ServedBuild build, List<String> ids) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (String id : ids) {
      build.snapshot().bookNumber(id).ifPresent(numbers::add);
    }
    return numbers;
  }
}
