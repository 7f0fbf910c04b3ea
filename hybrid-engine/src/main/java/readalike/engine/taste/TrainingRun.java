package readalike.engine.taste;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What one run of training does besides training; none of it changes what an epoch computes.
 *
 * @param leastImprovement training ends after an epoch that lowers the loss by less than this share
 *     of it, 0 to 1; 0 goes through all epochs
 * @param checkpoints folder where the state after each epoch is kept, the last one's too, so that
 *     an interrupted run can go on from there and a finished one is not trained again; whoever uses
 *     the model deletes the folder. Writing takes about as long as copying all factors to the disk:
 *     worth it where an epoch takes seconds.
 * @param validation measures the model after each epoch on ratings that training does not see, the
 *     higher the better, by its factors alone; training ends early when {@value
 *     TrainingState#PATIENCE} epochs in a row do not raise it. The model must not be kept: the next
 *     epoch changes it.
 * @param listener told of each epoch
 */
public record TrainingRun(
    double leastImprovement,
    Optional<Path> checkpoints,
    Optional<ToDoubleFunction<RankingModel>> validation,
    EpochListener listener) {
  public TrainingRun {
    if (!(leastImprovement >= 0 && leastImprovement < 1)) {
      throw new IllegalArgumentException("leastImprovement must be 0..1, got " + leastImprovement);
    }
    Objects.requireNonNull(checkpoints, "checkpoints");
    Objects.requireNonNull(validation, "validation");
    Objects.requireNonNull(listener, "listener");
  }

  /** Measures nothing on the way. */
  public TrainingRun(double leastImprovement, Optional<Path> checkpoints, EpochListener listener) {
    this(leastImprovement, checkpoints, Optional.empty(), listener);
  }

  /** Goes through all epochs and keeps nothing on the way. */
  public TrainingRun(EpochListener listener) {
    this(0, Optional.empty(), listener);
  }
}
