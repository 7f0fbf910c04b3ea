package readalike.web.api;

import java.util.ArrayList;
import java.util.List;
import readalike.engine.hybrid.AvoidList;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.hybrid.Rule;
import readalike.engine.hybrid.Wishes;
import readalike.web.http.Refusal;

/**
 * What is asked of a list in the body of a request, beside the ratings.
 *
 * @param without ids of the reader's books that are not to speak for the list
 * @param n how many books
 * @param offset how many of the best to leave out first
 * @param wishes for the whole list
 */
record ListBody(List<String> without, int n, int offset, Wishes wishes) {
  static final int MOST_RULES = 20;
  static final int MOST_VALUES = 100;

  /**
   * Reads {@code n, offset, rules: [{field, values, bias}], popularity, diversity, authors,
   * language, avoid: {authors, tags, series}, without: [book]}; every field may be left out.
   *
   * @throws Refusal 400 with the place of what does not fit
   */
  static ListBody of(JsonFields fields) {
    return new ListBody(
        fields.textsOrNone("without", ListParameters.MOST_WITHOUT),
        fields.integer("n", 10, 1, RecommendationRequest.MAX_N),
        fields.integer("offset", 0, 0, RecommendationRequest.MAX_OFFSET),
        new Wishes(
            rulesOf(fields),
            fields.number("popularity", 0, -1, 1),
            fields.number("diversity", 0, 0, 1),
            anyAuthor(fields)));
  }

  private static boolean anyAuthor(JsonFields fields) {
    String authors = fields.text("authors", ListParameters.LONGEST_NAME);
    return switch (authors) {
      case "", "two" -> false;
      case "any" -> true;
      default -> throw Refusal.badRequest("authors must be one of two, any, got " + authors);
    };
  }

  static List<Rule> rulesOf(JsonFields fields) {
    List<Rule> rules = new ArrayList<>();
    for (JsonFields rule : fields.objects("rules", MOST_RULES)) {
      rules.add(rule(rule));
    }
    String language = fields.text("language", ListParameters.LONGEST_NAME);
    if (!language.isBlank()) {
      rules.add(Rule.only(Rule.Field.LANGUAGE, List.of(language)));
    }
    rules.addAll(avoid(fields));
    return rules;
  }

  /** The {@code rules} and the {@code avoid} list alone, as a search has them. */
  static List<Rule> searchRules(JsonFields fields) {
    List<Rule> rules = new ArrayList<>();
    for (JsonFields rule : fields.objects("rules", MOST_RULES)) {
      rules.add(rule(rule));
    }
    rules.addAll(avoid(fields));
    return rules;
  }

  private static List<Rule> avoid(JsonFields fields) {
    JsonFields avoid = fields.object("avoid");
    return new AvoidList(
            avoid.textsOrNone("authors", MOST_VALUES),
            avoid.textsOrNone("tags", MOST_VALUES),
            avoid.textsOrNone("series", MOST_VALUES))
        .rules();
  }

  private static Rule rule(JsonFields fields) {
    String field = fields.text("field");
    List<String> values = fields.texts("values", MOST_VALUES);
    double bias = fields.number("bias");
    try {
      return new Rule(Rule.Field.named(field), values, (float) bias);
    } catch (IllegalArgumentException broken) {
      throw Refusal.badRequest(fields.place() + "field, values or bias: " + broken.getMessage());
    }
  }
}
