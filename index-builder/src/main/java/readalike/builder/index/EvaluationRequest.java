package readalike.builder.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is to be measured on what: a given split in two files, or a seeded split of the served
 * build's ratings.
 *
 * @param train training ratings; empty: the served build is split
 * @param test test ratings, given exactly when {@code train} is
 * @param books file or folder of the books, for a given split
 * @param data the data folder with the served build
 * @param relevantFrom a test book counts as relevant from this rating on; empty: the scale's liking
 *     threshold
 * @param cutoffs the places k to measure at
 * @param models names of the models, see {@link EvaluationJob#MODELS}
 * @param seed of training and split
 */
public record EvaluationRequest(
    Optional<Path> train,
    Optional<Path> test,
    Optional<Path> books,
    Path data,
    OptionalDouble relevantFrom,
    List<Integer> cutoffs,
    List<String> models,
    long seed) {
  /** The largest k. */
  public static final int MAX_CUTOFF = 1000;

  public EvaluationRequest {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(relevantFrom, "relevantFrom");
    cutoffs = List.copyOf(cutoffs);
    models = List.copyOf(models);
    if (train.isPresent() != test.isPresent()) {
      throw new IllegalArgumentException("--train and --test go together");
    }
    for (int cutoff : cutoffs) {
      if (cutoff < 1 || cutoff > MAX_CUTOFF) {
        throw new IllegalArgumentException("k must be 1.." + MAX_CUTOFF + ", got " + cutoff);
      }
    }
    for (String model : models) {
      if (!EvaluationJob.MODELS.contains(model)) {
        throw new IllegalArgumentException(
            "model must be one of " + EvaluationJob.MODELS + ", got " + model);
      }
    }
  }
}
