package readalike.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;

/** Serves an older build again; a running server follows within seconds. */
@Command(name = "rollback", description = "Serves another build, see builds.")
final class RollbackCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "ID", description = "Id of a build.")
  private String id;

  RollbackCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = data.folder(home);
    Builds builds = new Builds(folder);
    if (!builds.list().contains(id)) {
      throw new CommandFailure(
          "there is no build " + id + " in " + folder + "; it has " + builds.list());
    }
    // A build that cannot be opened must not take the place of one that is served.
    Snapshot.open(folder.resolve("builds").resolve(id)).close();
    builds.makeCurrent(id);
    spec.commandLine().getOut().println("serving build " + id);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
