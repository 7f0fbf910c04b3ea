package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import readalike.engine.format.Builds;

/** The finished builds of a data folder. */
@Command(name = "builds", description = "Lists the builds; a star marks the one that is served.")
final class BuildsCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  BuildsCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    Builds builds = new Builds(data.folder(home));
    Optional<Path> current = builds.current();
    PrintWriter out = spec.commandLine().getOut();
    for (String id : builds.list()) {
      boolean served = current.map(folder -> folder.endsWith(id)).orElse(false);
      out.println((served ? "* " : "  ") + id);
    }
    out.flush();
    return 0;
  }
}
