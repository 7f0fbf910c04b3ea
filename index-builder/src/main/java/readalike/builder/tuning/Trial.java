package readalike.builder.tuning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One training of a search.
 *
 * @param part which part was trained
 * @param settings with which settings
 * @param score what it came to on the validation part: NDCG@10 of the ranking, RMSE with a minus
 *     sign of the stars
 */
public record Trial(String part, Map<String, Double> settings, double score) {
  public Trial {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
