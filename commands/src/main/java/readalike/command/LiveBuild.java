package readalike.command;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import readalike.builder.index.BuildJob;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.BuildRequest;
import readalike.builder.index.BuildResult;
import readalike.builder.index.LiveSource;
import readalike.engine.format.Builds;
import readalike.web.account.Readers;
import readalike.web.account.ReadersSettings;
import readalike.web.account.TrainingRatings;

/**
 * A build that also learns from readers with an account who agreed to it, and after which builds
 * are removed that hold ratings of somebody who has left or withdrawn.
 */
final class LiveBuild {
  private final ReadersSettings accounts;
  private final Clock clock;

  LiveBuild(ReadersSettings accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  BuildResult run(BuildRequest request, BuildProgress progress) throws IOException {
    if (!accounts.exists()) {
      return new BuildJob(clock).run(request, progress);
    }
    try (Readers readers = Readers.open(accounts, clock, new SecureRandom())) {
      TrainingRatings training = readers.training();
      TrainingRatings.Taken taken = training.take();
      LiveSource live = new LiveSource(taken.ratings(), build -> training.used(build, taken));
      BuildResult result = new BuildJob(clock).run(request, live, progress);
      removeSpoilt(training, new Builds(request.data()));
      return result;
    }
  }

  private static void removeSpoilt(TrainingRatings training, Builds builds) throws IOException {
    for (String spoilt : training.spoilt()) {
      if (builds.remove(spoilt) || !builds.list().contains(spoilt)) {
        training.removed(spoilt);
      }
    }
  }

  /**
   * Keeps a build from being served that holds ratings of somebody who has left or withdrawn.
   *
   * @throws CommandFailure when it does
   */
  void requireUnspoilt(String build) throws IOException {
    if (!accounts.exists()) {
      return;
    }
    try (Readers readers = Readers.open(accounts, clock, new SecureRandom())) {
      if (readers.training().spoilt().contains(build)) {
        throw new CommandFailure(
            "build "
                + build
                + " holds ratings of a reader who has left or withdrawn; build again instead");
      }
    }
  }
}
