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
import readalike.builder.release.BuildEvaluation;
import readalike.engine.format.Builds;

/** The finished builds of a data folder. */
@Command(
    name = "builds",
    description = {
      "Lists the builds; a star marks the one that is served. Beside a build that the release gate",
      "held back stands why."
    })
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
      String reason =
          BuildEvaluation.heldBack(builds.folder(id))
              .map(why -> "  held back: " + Printable.line(why))
              .orElse("");
      out.println((served ? "* " : "  ") + id + reason);
    }
    out.flush();
    return 0;
  }
}
