package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;

/** Which build is served, when a person chooses. */
final class ServedChoice {
  private ServedChoice() {}

  /**
   * Serves a build and says so.
   *
   * @param data the data folder, for the message
   * @throws IOException when the build cannot be opened; the served one stays
   */
  static void serve(Builds builds, Path data, String id, PrintWriter out) throws IOException {
    if (!builds.list().contains(id)) {
      throw new CommandFailure(
          "there is no build " + id + " in " + data + "; it has " + builds.list());
    }
    // A build that cannot be opened must not take the place of one that is served.
    Snapshot.open(builds.folder(id)).close();
    builds.makeCurrent(id);
    out.println("serving build " + id);
    out.flush();
  }
}
