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
import readalike.builder.release.BuildEvaluation;
import readalike.engine.format.Builds;

/** Serves an older build again; a running server follows within seconds. */
@Command(
    name = "rollback",
    description = {
      "Serves an older build again: the one before the served one that was not held back, or the",
      "one that is named. See builds."
    })
final class RollbackCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private DatabaseOption database;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "Id of a build.")
  private String id;

  RollbackCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = data.folder(home);
    Builds builds = new Builds(folder);
    String chosen = id == null ? before(builds) : id;
    new LiveBuild(database.settings(folder), clock).requireUnspoilt(chosen);
    ServedChoice.serve(builds, folder, chosen, spec.commandLine().getOut());
    return 0;
  }

  private static String before(Builds builds) throws IOException {
    String served = builds.current().map(build -> build.getFileName().toString()).orElse("");
    String found = null;
    for (String each : builds.list()) {
      if (each.compareTo(served) < 0 && BuildEvaluation.heldBack(builds.folder(each)).isEmpty()) {
        found = each;
      }
    }
    if (found == null) {
      throw new CommandFailure(
          "there is no build before the served one to go back to; the builds are " + builds.list());
    }
    return found;
  }
}
