package readalike.builder.evaluation;

import java.util.List;
import java.util.Objects;

/**
 * What is to be measured on what.
 *
 * @param heldOut the data and the split
 * @param measures what is measured
 * @param models names of the models that rank, see {@link ModelCatalogue#NAMES}
 * @param details names of those among them that are also measured by group of readers and for
 *     readers as if new; the others only for all readers
 * @param stars names of those that predict stars, see {@link StarCatalogue#NAMES}
 * @param easePenalty lambda of EASE, above 0
 * @param seed of training, readers as if new, intervals and tests
 */
public record EvaluationRequest(
    HeldOut heldOut,
    Measures measures,
    List<String> models,
    List<String> details,
    List<String> stars,
    double easePenalty,
    long seed) {
  /** Suits both public data sets. */
  public static final double DEFAULT_EASE_PENALTY = 60;

  public EvaluationRequest {
    Objects.requireNonNull(heldOut, "heldOut");
    Objects.requireNonNull(measures, "measures");
    models = Names.checked("model", models, ModelCatalogue.NAMES);
    details = Names.checked("model with details", details, models);
    stars = Names.checked("predictor of stars", stars, StarCatalogue.NAMES);
    if (!(easePenalty > 0 && Double.isFinite(easePenalty))) {
      throw new IllegalArgumentException("the penalty of EASE must be above 0, got " + easePenalty);
    }
  }
}
