package readalike.engine.hybrid;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How much each part counts, by how much is known of the reader. Learnt at each build ({@link
 * BlendLearner}), never typed in. Immutable.
 */
public final class BlendWeights {
  private static final String PREFIX = "blend.";

  private final Map<ProfileSize, Weights> bySize;

  /**
   * The weights of one size of profile, per standard deviation of each part over the catalogue.
   *
   * @param byPart a number of at least 0 for each part; parts without one have 0
   */
  public record Weights(Map<Part, Double> byPart) {
    public Weights {
      EnumMap<Part, Double> all = new EnumMap<>(Part.class);
      for (Part part : Part.values()) {
        double weight = byPart.getOrDefault(part, 0.0);
        if (!(weight >= 0) || !Double.isFinite(weight)) {
          throw new IllegalArgumentException(
              "blend weights must be finite and >= 0, got " + weight + " for " + part.label());
        }
        all.put(part, weight);
      }
      byPart = Collections.unmodifiableMap(all);
    }

    /** The same weight for every kind of content term, and none for neighbours. */
    public static Weights of(double taste, double content, double popularity) {
      EnumMap<Part, Double> weights = new EnumMap<>(Part.class);
      weights.put(Part.TASTE, taste);
      Part.CONTENT.forEach(part -> weights.put(part, content));
      weights.put(Part.POPULARITY, popularity);
      return new Weights(weights);
    }

    /** The weight of a part. */
    public double of(Part part) {
      return byPart.get(part);
    }

    public double taste() {
      return of(Part.TASTE);
    }

    /** The weights of all kinds of content terms together. */
    public double content() {
      return Part.CONTENT.stream().mapToDouble(this::of).sum();
    }

    public double popularity() {
      return of(Part.POPULARITY);
    }

    /** What the reader's own books say, in all parts together. */
    double personal() {
      return taste() + content() + of(Part.NEIGHBOURS);
    }

    /** The same with another weight for one part. */
    public Weights with(Part part, double weight) {
      EnumMap<Part, Double> weights = new EnumMap<>(byPart);
      weights.put(part, weight);
      return new Weights(weights);
    }

    /** The content parts alone. */
    public Weights contentAlone() {
      return with(Part.TASTE, 0).with(Part.NEIGHBOURS, 0).with(Part.POPULARITY, 0);
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

  /** The same weights for all. */
  public static BlendWeights same(Weights weights) {
    Map<ProfileSize, Weights> bySize = new EnumMap<>(ProfileSize.class);
    for (ProfileSize size : ProfileSize.values()) {
      bySize.put(size, weights);
    }
    return new BlendWeights(bySize);
  }

  /** The same weights for all, and for every kind of content term. */
  public static BlendWeights same(double taste, double content, double popularity) {
    return same(Weights.of(taste, content, popularity));
  }

  /** Weights made of these, size by size. */
  public BlendWeights map(UnaryOperator<Weights> change) {
    Map<ProfileSize, Weights> changed = new EnumMap<>(ProfileSize.class);
    bySize.forEach((size, weights) -> changed.put(size, change.apply(weights)));
    return new BlendWeights(changed);
  }

  /** The weights for a profile with so many ratings. */
  public Weights of(int ratings) {
    return bySize.get(ProfileSize.of(ratings));
  }

  /** As settings of a build, {@code blend.many.author = 0.2}. */
  public Map<String, String> toSettings() {
    Map<String, String> settings = new HashMap<>();
    bySize.forEach(
        (size, weights) ->
            weights
                .byPart()
                .forEach((part, weight) -> settings.put(key(size, part), weight.toString())));
    return settings;
  }

  /**
   * Reads what {@link #toSettings} wrote.
   *
   * @throws IllegalArgumentException when one is missing or not a number of at least 0
   */
  public static BlendWeights fromSettings(Map<String, String> settings) {
    Map<ProfileSize, Weights> bySize = new EnumMap<>(ProfileSize.class);
    for (ProfileSize size : ProfileSize.values()) {
      Map<Part, Double> weights = new EnumMap<>(Part.class);
      for (Part part : Part.values()) {
        String number = settings.get(key(size, part));
        if (number == null) {
          throw new IllegalArgumentException(
              "the build has no blend weight " + key(size, part) + "; build it again");
        }
        weights.put(part, Double.valueOf(number));
      }
      bySize.put(size, new Weights(weights));
    }
    return new BlendWeights(bySize);
  }

  private static String key(ProfileSize size, Part part) {
    return PREFIX + size.name().toLowerCase(Locale.ROOT) + "." + part.label();
  }
}
