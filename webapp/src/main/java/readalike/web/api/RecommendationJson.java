package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import readalike.engine.hybrid.Reason;
import readalike.engine.hybrid.Recommendation;
import readalike.engine.hybrid.ScoreParts;
import readalike.engine.taste.Interval;

/** A recommendation as the API shows it. */
public final class RecommendationJson {
  private RecommendationJson() {}

  /**
   * {@code book, score, parts, estimate, interval, reason, build}.
   *
   * @param said the reason as a sentence
   */
  static JsonObject of(Recommendation recommendation, String build, Function<Reason, String> said) {
    JsonObject json = new JsonObject();
    json.add("book", BookJson.of(recommendation.book()));
    addScore(json, recommendation.parts());
    json.add("estimate", JsonAnswer.number(recommendation.estimate()));
    json.add("interval", interval(recommendation.interval()));
    json.addProperty("reason", said.apply(recommendation.reason()));
    json.addProperty("build", build);
    return json;
  }

  /**
   * The best first.
   *
   * @param said a reason as a sentence
   */
  public static JsonArray of(
      List<Recommendation> recommendations, String build, Function<Reason, String> said) {
    JsonArray items = new JsonArray(recommendations.size());
    recommendations.forEach(recommendation -> items.add(of(recommendation, build, said)));
    return items;
  }

  /** {@code [low, high]}, in stars. */
  public static JsonArray interval(Interval interval) {
    JsonArray ends = new JsonArray(2);
    ends.add(interval.low());
    ends.add(interval.high());
    return ends;
  }

  /** Adds {@code score} and its {@code parts}, which add up to it. */
  static void addScore(JsonObject json, ScoreParts parts) {
    json.add("score", JsonAnswer.number(parts.total()));
    JsonObject byPart = new JsonObject();
    byPart.add("taste", JsonAnswer.number(parts.taste()));
    byPart.add("content", JsonAnswer.number(parts.content()));
    byPart.add("neighbours", JsonAnswer.number(parts.neighbours()));
    byPart.add("popularity", JsonAnswer.number(parts.popularity()));
    byPart.add("rules", JsonAnswer.number(parts.rules()));
    json.add("parts", byPart);
  }
}
