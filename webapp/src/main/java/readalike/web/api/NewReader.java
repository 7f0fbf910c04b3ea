package readalike.web.api;

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
import readalike.web.http.Refusal;

/**
 * The ratings of someone unknown, read from the body of a request.
 *
 * @param ratings book ids and ratings in the order of the body; of a book that is named twice the
 *     last rating counts, as in an import
 */
public record NewReader(Map<String, Float> ratings) {
  static final int MOST_RATINGS = 1000;

  /**
   * Reads {@code ratings: [{book, rating}]}, which may be left out.
   *
   * @throws Refusal 400 with the place of what does not fit
   */
  public static NewReader of(JsonFields fields) {
    return of(fields, MOST_RATINGS);
  }

  /** The same with at most so many ratings. */
  public static NewReader of(JsonFields fields, int mostRatings) {
    Map<String, Float> ratings = new LinkedHashMap<>();
    for (JsonFields rating : fields.objects("ratings", mostRatings)) {
      ratings.put(rating.text("book"), (float) rating.number("rating"));
    }
    return new NewReader(ratings);
  }

  /** The ids that a catalogue does not have. */
  public List<String> unknown(Snapshot snapshot) throws IOException {
    List<String> unknown = new ArrayList<>();
    for (String id : ratings.keySet()) {
      if (snapshot.bookNumber(id).isEmpty()) {
        unknown.add(id);
      }
    }
    return unknown;
  }

  /**
   * The ratings of the known books.
   *
   * @throws Refusal 400 when a rating is off the data set's scale
   */
  public Profile in(Snapshot snapshot) throws IOException {
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
    return Profile.of(Arrays.copyOf(books, known), Arrays.copyOf(values, known));
  }
}
