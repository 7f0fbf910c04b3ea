package readalike.web.operator;

import java.io.IOException;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;
import readalike.web.account.Caller;
import readalike.web.account.Readers;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/** Serves another build, newer or older: publishing and rolling back are one act. Thread-safe. */
final class Publishing {
  private final Builds builds;
  private final ServedBuilds served;
  private final Readers readers;

  Publishing(Builds builds, ServedBuilds served, Readers readers) {
    this.builds = builds;
    this.served = served;
    this.readers = readers;
  }

  /**
   * Serves a build from now on. One that cannot be opened never takes the place of one that is
   * served.
   *
   * @param instead the build that the operator saw served
   * @return the build that was served before, empty when none was
   * @throws Refusal 404 when there is no such build; 409 when another than the expected is served
   *     by now, the build cannot be opened, or it holds ratings of somebody who has left or taken
   *     back the consent to training
   */
  synchronized String publish(Caller operator, String id, String instead) throws IOException {
    if (!builds.list().contains(id)) {
      throw Refusal.notFound("there is no build " + Parameters.shortened(id));
    }
    if (readers.training().spoilt().contains(id)) {
      throw Refusal.conflict(
          "the build "
              + id
              + " holds ratings of a reader who has left or withdrawn: make a new one");
    }
    String before = builds.current().map(folder -> folder.getFileName().toString()).orElse("");
    if (!before.equals(instead)) {
      throw Refusal.conflict(
          "the served build is "
              + (before.isEmpty() ? "none" : before)
              + " by now, not "
              + Parameters.shortened(instead)
              + "; look again before you publish");
    }
    try {
      Snapshot.open(builds.folder(id)).close();
    } catch (IOException failure) {
      throw Refusal.conflict("the build " + id + " cannot be opened here: make it again");
    }
    builds.makeCurrent(id);
    readers.record(operator, "build.published");
    served.refresh();
    return before;
  }
}
