package readalike.engine.hybrid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import readalike.engine.format.ContentTerms;

/**
 * What a reader's liked books have in common with other books: the terms that stand out in them.
 *
 * @param terms of each kind the strongest first
 * @param variances estimated variance over the catalogue of the scores of each kind
 */
record LikedContent(List<ScoredTerm> terms, Map<Part, Double> variances) {
  /** More terms of one kind would hardly change a list. */
  static final int MOST_OF_A_KIND = 100;

  /** Terms of all kinds. */
  static final int MOST_TERMS = MOST_OF_A_KIND * ContentTerms.Kind.values().length;

  /** A spread below this is that of terms which (nearly) every book has. */
  private static final double LEAST_DEVIATION = 1e-4;

  LikedContent {
    terms = List.copyOf(terms);
    // Summed in the order of the kinds: that of other maps differs from process to process.
    Map<Part, Double> ordered = new EnumMap<>(Part.class);
    ordered.putAll(variances);
    variances = Collections.unmodifiableMap(ordered);
  }

  /**
   * A term with what a book scores that has it, before any weight.
   *
   * @param ordinal number of the content term in the index
   * @param text the content term
   * @param part the part that it belongs to
   * @param score above 0
   */
  record ScoredTerm(int ordinal, String text, Part part, float score) {}

  /** Standard deviation of one kind's scores; 0 where they do not tell books apart. */
  double deviation(Part part) {
    return told(variances.getOrDefault(part, 0.0));
  }

  /** Standard deviation of the sum over all kinds; 0 where it does not tell books apart. */
  double deviation() {
    return told(variances.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  private static double told(double variance) {
    double deviation = Math.sqrt(variance);
    return deviation > LEAST_DEVIATION ? deviation : 0;
  }

  /** For each kind what one unit of its scores weighs, given the weights of standard deviations. */
  Map<Part, Double> scales(ToDoubleFunction<Part> weight) {
    Map<Part, Double> scales = new EnumMap<>(Part.class);
    for (Part part : Part.CONTENT) {
      double deviation = deviation(part);
      scales.put(part, deviation > 0 ? weight.applyAsDouble(part) / deviation : 0);
    }
    return scales;
  }

  /** The same for all kinds, as if they were one. */
  Map<Part, Double> evenScales(double weight) {
    Map<Part, Double> scales = new EnumMap<>(Part.class);
    double deviation = deviation();
    Part.CONTENT.forEach(part -> scales.put(part, deviation > 0 ? weight / deviation : 0));
    return scales;
  }

  /** The terms whose kind weighs anything. */
  WeightedTerms weighted(Map<Part, Double> scales) {
    List<String> texts = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    for (ScoredTerm term : terms) {
      float weight = (float) (term.score() * scales.getOrDefault(term.part(), 0.0));
      if (weight > 0) {
        texts.add(term.text());
        weights.add(weight);
      }
    }
    float[] numbers = new float[weights.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = weights.get(i);
    }
    return texts.isEmpty() ? WeightedTerms.NONE : new WeightedTerms(texts, numbers);
  }
}
