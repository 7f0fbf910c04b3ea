package readalike.engine.hybrid;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How much each view counts, by how much is known of the reader. Learnt at each build ({@link
 * BlendLearner}), never typed in. Immutable.
 */
public final class BlendWeights {
  private static final String PREFIX = "blend.";

  private final Map<ProfileSize, Weights> bySize;

  /**
   * The weights of one size of profile, per standard deviation of each part.
   *
   * @param taste at least 0
   * @param content at least 0
   * @param popularity at least 0
   */
  public record Weights(double taste, double content, double popularity) {
    public Weights {
      if (!(taste >= 0 && content >= 0 && popularity >= 0)
          || !Double.isFinite(taste + content + popularity)) {
        throw new IllegalArgumentException(
            "blend weights must be finite and >= 0, got "
                + taste
                + ", "
                + content
                + ", "
                + popularity);
      }
    }
  }

  /**
   * Weights for every size.
   *
   * @throws IllegalArgumentException when a size is missing
   */
  public BlendWeights(Map<ProfileSize, Weights> bySize) {
    this.bySize = new EnumMap<>(ProfileSize.class);
    this.bySize.putAll(bySize);
    if (this.bySize.size() != ProfileSize.values().length) {
      throw new IllegalArgumentException(
          "blend weights need every profile size, got " + bySize.keySet());
    }
  }

  /** The same weights for all: one part alone, for example. */
  public static BlendWeights same(double taste, double content, double popularity) {
    Map<ProfileSize, Weights> bySize = new EnumMap<>(ProfileSize.class);
    for (ProfileSize size : ProfileSize.values()) {
      bySize.put(size, new Weights(taste, content, popularity));
    }
    return new BlendWeights(bySize);
  }

  /** The weights for a profile with so many ratings. */
  public Weights of(int ratings) {
    return bySize.get(ProfileSize.of(ratings));
  }

  /** As settings of a build, {@code blend.many = taste content popularity}. */
  public Map<String, String> toSettings() {
    Map<String, String> settings = new HashMap<>();
    bySize.forEach(
        (size, weights) ->
            settings.put(
                key(size), weights.taste() + " " + weights.content() + " " + weights.popularity()));
    return settings;
  }

  /**
   * Reads what {@link #toSettings} wrote.
   *
   * @throws IllegalArgumentException when a size is missing or not three numbers
   */
  public static BlendWeights fromSettings(Map<String, String> settings) {
    Map<ProfileSize, Weights> bySize = new EnumMap<>(ProfileSize.class);
    for (ProfileSize size : ProfileSize.values()) {
      String[] numbers = settings.getOrDefault(key(size), "").split(" ", -1);
      if (numbers.length != 3) {
        throw new IllegalArgumentException(
            "the build has no blend weights " + key(size) + "; build it again");
      }
      bySize.put(
          size,
          new Weights(
              Double.parseDouble(numbers[0]),
              Double.parseDouble(numbers[1]),
              Double.parseDouble(numbers[2])));
    }
    return new BlendWeights(bySize);
  }

  private static String key(ProfileSize size) {
    return PREFIX + size.name().toLowerCase(Locale.ROOT);
  }
}
