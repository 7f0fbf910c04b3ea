package readalike.engine.taste;

import java.util.Objects;
import readalike.engine.catalog.RatingScale;

/**
 * How the ranking model is trained. Defaults and how they were found: REPORT.md, "Tuning".
 *
 * @param rank latent dimensions, 1 to 1,024, the most that Lucene's vectors have
 * @param epochs passes over books and readers, at least 1
 * @param regularisation penalty on a row for each of its observations (lambda of Rendle et al.,
 *     "Revisiting the performance of iALS on item recommendation benchmarks", RecSys 2022), above 0
 * @param frequencyExponent how the penalty grows with a row's observations: 0 not at all, 1 in
 *     proportion
 * @param unobserved weight of the preference 0 that every unread book is given (alpha_0 there),
 *     above 0
 * @param items weights between books
 * @param preference what a rating says
 * @param recency how much of it is left with time
 * @param scale the ends of the rating scale
 * @param seed of the first factors
 */
public record RankingConfig(
    int rank,
    int epochs,
    float regularisation,
    float frequencyExponent,
    float unobserved,
    ItemConfig items,
    Preference preference,
    Recency recency,
    RatingScale scale,
    long seed) {
  public RankingConfig {
    if (rank < 1 || rank > 1024) {
      throw new IllegalArgumentException("rank must be 1..1024, got " + rank);
    }
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs must be >= 1, got " + epochs);
    }
    if (!(regularisation > 0) || !(unobserved > 0)) {
      throw new IllegalArgumentException(
          "regularisation and unobserved must be > 0, got "
              + regularisation
              + " and "
              + unobserved);
    }
    if (!(frequencyExponent >= 0 && frequencyExponent <= 1)) {
      throw new IllegalArgumentException(
          "frequencyExponent must be 0..1, got " + frequencyExponent);
    }
    Objects.requireNonNull(items, "items");
    Objects.requireNonNull(preference, "preference");
    Objects.requireNonNull(recency, "recency");
    Objects.requireNonNull(scale, "scale");
  }

  /** Factors alone, without weights between books, and all ratings as if they were new. */
  public RankingConfig(
      int rank,
      int epochs,
      float regularisation,
      float frequencyExponent,
      float unobserved,
      Preference preference,
      RatingScale scale,
      long seed) {
    this(
        rank,
        epochs,
        regularisation,
        frequencyExponent,
        unobserved,
        ItemConfig.NONE,
        preference,
        Recency.NONE,
        scale,
        seed);
  }

  /** The same with another number of epochs. */
  public RankingConfig withEpochs(int other) {
    return new RankingConfig(
        rank,
        other,
        regularisation,
        frequencyExponent,
        unobserved,
        items,
        preference,
        recency,
        scale,
        seed);
  }

  /** The same where ratings fade in another way. */
  public RankingConfig with(Recency other) {
    return new RankingConfig(
        rank,
        epochs,
        regularisation,
        frequencyExponent,
        unobserved,
        items,
        preference,
        other,
        scale,
        seed);
  }

  /** How much a rating of some age counts in the model between books. */
  float strength(float rating, int age) {
    float strength = preference.strength(rating, scale);
    return recency.isNone() ? strength : strength * (float) Math.sqrt(recency.left(age));
  }

  /** How much a rating of some age counts in the squared error. */
  float weight(float rating, int age) {
    return preference.weight(rating, scale) * recency.left(age);
  }

  /** The penalty of a row that has {@code observations} cells of {@code others} possible ones. */
  float penalty(int observations, int others) {
    return (float)
        (regularisation * Math.pow(observations + (double) unobserved * others, frequencyExponent));
  }
}
