package readalike.web.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingScale;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.hybrid.Rule;
import readalike.web.http.Refusal;

/**
 * What someone unknown asks for, read from the body of a request.
 *
 * @param ratings book ids and ratings in the order of the body; of a book that is named twice the
 *     last rating counts, as in an import
 * @param rules wishes for the whole list
 * @param n how many books
 * @param offset how many of the best to leave out first
 */
record NewReader(Map<String, Float> ratings, List<Rule> rules, int n, int offset) {
  static final int MOST_RATINGS = 1000;
  static final int MOST_RULES = 20;
  static final int MOST_VALUES = 100;

  /**
   * Reads {@code {ratings: [{book, rating}], rules: [{field, values, bias}], n, offset}}; every
   * field may be left out.
   *
   * @throws Refusal 400 with the place of what does not fit
   */
  static NewReader of(JsonObject body) {
    JsonFields fields = new JsonFields("", body);
    Map<String, Float> ratings = new LinkedHashMap<>();
    for (JsonFields rating : fields.objects("ratings", MOST_RATINGS)) {
      ratings.put(rating.text("book"), (float) rating.number("rating"));
    }
    List<Rule> rules = new ArrayList<>();
    for (JsonFields rule : fields.objects("rules", MOST_RULES)) {
      rules.add(rule(rule));
    }
    return new NewReader(
        ratings,
        rules,
        fields.integer("n", 10, 1, RecommendationRequest.MAX_N),
        fields.integer("offset", 0, 0, RecommendationRequest.MAX_OFFSET));
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

  /** The ids that a catalogue does not have. */
  List<String> unknown(Snapshot snapshot) throws IOException {
    List<String> unknown = new ArrayList<>();
    for (String id : ratings.keySet()) {
      if (snapshot.bookNumber(id).isEmpty()) {
        unknown.add(id);
      }
    }
    return unknown;
  }

  /**
   * The request to the recommender, of the known books.
   *
   * @throws Refusal 400 when a rating is off the data set's scale
   */
  RecommendationRequest in(Snapshot snapshot) throws IOException {
    RatingScale scale = snapshot.facts().scale();
    int[] books = new int[ratings.size()];
    float[] values = new float[ratings.size()];
    int known = 0;
    for (Map.Entry<String, Float> rating : ratings.entrySet()) {
      if (!scale.contains(rating.getValue())) {
        throw Refusal.badRequest(
            "a rating must be "
                + scale.lowest()
                + ".."
                + scale.highest()
                + ", got "
                + rating.getValue());
      }
      OptionalInt number = snapshot.bookNumber(rating.getKey());
      if (number.isPresent()) {
        books[known] = number.getAsInt();
        values[known++] = rating.getValue();
      }
    }
    Profile profile = Profile.of(Arrays.copyOf(books, known), Arrays.copyOf(values, known));
    return new RecommendationRequest(profile, n, offset, rules);
  }
}
