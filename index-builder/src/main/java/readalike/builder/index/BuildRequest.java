package readalike.builder.index;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import readalike.builder.clean.ImportOptions;
import readalike.builder.release.ReleaseGate;

/**
 * What is to be built from what.
 *
 * @param books file or folder of the books; empty: those of the ratings path, or none
 * @param ratings file or folder of the ratings
 * @param data the data folder that keeps the builds
 * @param options what the data do not say themselves
 * @param seed of training and validation
 * @param keep how many builds to keep for rollback, at least 1
 * @param tuningTrials trainings to spend on finding better settings than the defaults; 0 for none
 * @param release what it takes to be published
 */
public record BuildRequest(
    Optional<Path> books,
    Path ratings,
    Path data,
    ImportOptions options,
    long seed,
    int keep,
    int tuningTrials,
    Release release) {
  /** The seed of builds that ask for none. */
  public static final long DEFAULT_SEED = 42;

  /** The served build and two to roll back to. */
  public static final int DEFAULT_KEEP = 3;

  /** The most trainings that a search may be given. */
  public static final int MAX_TUNING_TRIALS = 1000;

  /**
   * What it takes to be published in the place of the served build.
   *
   * @param margin share of the served build's NDCG@10 that may be lost, 0 to 1
   * @param forced whether it is published whatever was measured
   */
  public record Release(double margin, boolean forced) {
    /** What builds that ask for nothing get. */
    public static final Release DEFAULT = new Release(ReleaseGate.DEFAULT_MARGIN, false);
  }

  public BuildRequest {
    Objects.requireNonNull(release, "release");
    new ReleaseGate(release.margin(), seed);
    Objects.requireNonNull(books, "books");
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(options, "options");
    if (keep < 1) {
      throw new IllegalArgumentException("keep must be >= 1, got " + keep);
    }
    if (tuningTrials < 0 || tuningTrials > MAX_TUNING_TRIALS) {
      throw new IllegalArgumentException(
          "tuning trials must be 0.." + MAX_TUNING_TRIALS + ", got " + tuningTrials);
    }
  }

  /** A build with default settings. */
  public BuildRequest(
      Optional<Path> books, Path ratings, Path data, ImportOptions options, long seed, int keep) {
    this(books, ratings, data, options, seed, keep, 0, Release.DEFAULT);
  }
}
