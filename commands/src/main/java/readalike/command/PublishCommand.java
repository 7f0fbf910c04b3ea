package readalike.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readalike.engine.format.Builds;

/** Serves a build that the release gate held back; a running server follows within seconds. */
@Command(
    name = "publish",
    description = "Serves a build whatever the release gate said of it, see builds.")
final class PublishCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private DatabaseOption database;

  @Parameters(paramLabel = "ID", description = "Id of a build.")
  private String id;

  PublishCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = data.folder(home);
    new LiveBuild(database.settings(folder), clock).requireUnspoilt(id);
    ServedChoice.serve(new Builds(folder), folder, id, spec.commandLine().getOut());
    return 0;
  }
}
