package readalike.command;

import java.io.IOException;
import java.nio.file.Path;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;

/**
 * The served build of a data folder, open for one command.
 *
 * @param snapshot closed with this
 */
record OpenBuild(Snapshot snapshot) implements AutoCloseable {
  /**
   * Opens the current build.
   *
   * @throws CommandFailure when the folder has none
   */
  static OpenBuild of(Path data) throws IOException {
    Path folder =
        new Builds(data)
            .current()
            .orElseThrow(
                () ->
                    new CommandFailure(
                        "there is no build in "
                            + data
                            + "; make one with ./readalike build, or from the sample with"
                            + " ./readalike serve"));
    return new OpenBuild(Snapshot.open(folder));
  }

  String id() {
    return snapshot.facts().id();
  }

  /**
   * The ratings of a user.
   *
   * @throws CommandFailure when the build has no such user
   */
  Profile profile(String user) throws IOException {
    return snapshot
        .profile(user)
        .orElseThrow(
            () -> new CommandFailure("there is no user " + user + " in the build " + id()));
  }

  /**
   * The number of a book.
   *
   * @throws CommandFailure when the build has no such book
   */
  int book(String id) throws IOException {
    return snapshot
        .bookNumber(id)
        .orElseThrow(
            () ->
                new CommandFailure(
                    "there is no book "
                        + id
                        + " in the build "
                        + id()
                        + "; ./readalike search finds the ids of books"));
  }

  @Override
  public void close() throws IOException {
    snapshot.close();
  }
}
