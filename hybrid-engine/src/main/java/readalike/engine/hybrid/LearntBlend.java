package readalike.engine.hybrid;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a {@link BlendLearner} found.
 *
 * @param weights by size of profile
 * @param gains of the sizes that there were readers to learn from
 */
public record LearntBlend(BlendWeights weights, Map<ProfileSize, Gains> gains) {
  public LearntBlend {
    EnumMap<ProfileSize, Gains> ordered = new EnumMap<>(ProfileSize.class);
    ordered.putAll(gains);
    gains = Collections.unmodifiableMap(ordered);
  }

  /**
   * What the weights of one size gain, on the readers that they were learnt from.
   *
   * @param readers how many there were
   * @param ndcg mean NDCG@10 of their held-out books
   * @param byPart what it would lose without a part, the other weights left as they are
   */
  public record Gains(int readers, double ndcg, Map<Part, Double> byPart) {}
}
