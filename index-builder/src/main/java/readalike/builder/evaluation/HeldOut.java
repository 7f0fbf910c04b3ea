package readalike.builder.evaluation;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import readalike.engine.evaluation.split.SplitPlan;

/** Where the ratings come from and how some of them are held out. */
public sealed interface HeldOut {
  /**
   * A split in two files.
   *
   * @param train file or folder of the training ratings
   * @param test of the test ratings
   * @param books of the books; empty: those beside the training ratings, or none
   */
  record Given(Path train, Path test, Optional<Path> books) implements HeldOut {
    public Given {
      Objects.requireNonNull(train, "train");
      Objects.requireNonNull(test, "test");
    }
  }

  /**
   * Ratings in a file, to be split.
   *
   * @param ratings file or folder
   * @param books file or folder; empty: those beside the ratings, or none
   * @param plan how they are split
   */
  record Files(Path ratings, Optional<Path> books, SplitPlan plan) implements HeldOut {
    public Files {
      Objects.requireNonNull(ratings, "ratings");
      Objects.requireNonNull(plan, "plan");
    }
  }

  /**
   * The ratings of the served build, to be split.
   *
   * @param data the data folder
   * @param plan how they are split; the index keeps no times
   */
  record ServedBuild(Path data, SplitPlan plan) implements HeldOut {
    public ServedBuild {
      Objects.requireNonNull(data, "data");
      Objects.requireNonNull(plan, "plan");
    }
  }
}
