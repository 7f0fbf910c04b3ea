package readalike.engine.taste;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What one run of training does besides training; none of it changes what an epoch computes.
 *
 * @param leastImprovement training ends after an epoch that lowers the loss by less than this share
 *     of it, 0 to 1; 0 goes through all epochs
 * @param checkpoints folder where the state after each epoch is kept until training is over, so
 *     that an interrupted run can go on from there. Writing takes about as long as copying all
 *     factors to the disk: worth it where an epoch takes seconds.
 * @param listener told of each epoch
 */
public record TrainingRun(
    double leastImprovement, Optional<Path> checkpoints, EpochListener listener) {
  public TrainingRun {
    if (!(leastImprovement >= 0 && leastImprovement < 1)) {
      throw new IllegalArgumentException("leastImprovement must be 0..1, got " + leastImprovement);
    }
    Objects.requireNonNull(checkpoints, "checkpoints");
    Objects.requireNonNull(listener, "listener");
  }

  /** Goes through all epochs and keeps nothing on the way. */
  public TrainingRun(EpochListener listener) {
    this(0, Optional.empty(), listener);
  }
}
