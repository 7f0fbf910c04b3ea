package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.function.Function;
import readalike.engine.hybrid.Because;
import readalike.engine.hybrid.Reason;

/** A reason as the API shows it. */
public final class BecauseJson {
  private BecauseJson() {}

  /**
   * A recommendation with {@code books: [{book, rating, share, named}]} and {@code terms: [{kind,
   * text, share}]}, the strongest first.
   *
   * @param said a reason as a sentence
   */
  public static JsonObject of(Because because, String build, Function<Reason, String> said) {
    JsonArray books = new JsonArray();
    for (Because.Influence influence : because.books()) {
      JsonObject json = new JsonObject();
      json.add("book", BookJson.of(influence.book()));
      json.add("rating", JsonAnswer.number(influence.rating()));
      json.add("share", JsonAnswer.number(influence.share()));
      json.addProperty("named", influence.named());
      books.add(json);
    }
    JsonArray terms = new JsonArray();
    for (Because.SharedTerm term : because.terms()) {
      JsonObject json = new JsonObject();
      json.addProperty("kind", term.kind());
      json.addProperty("text", term.text());
      json.add("share", JsonAnswer.number(term.share()));
      terms.add(json);
    }
    JsonObject answer = RecommendationJson.of(because.recommendation(), build, said);
    answer.add("books", books);
    answer.add("terms", terms);
    return answer;
  }
}
