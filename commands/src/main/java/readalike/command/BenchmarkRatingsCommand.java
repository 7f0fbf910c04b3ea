package readalike.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readalike.builder.report.MeasuredTable;

/** How many ratings a second a server takes, each on disk before it is acknowledged. */
@Command(
    name = "ratings",
    description = {
      "Starts a server of the served build with a database of its own, and rates over HTTP at an",
      "even rate from many connections while lists are asked for. A time runs from the moment when",
      "a request was due, so that waiting counts."
    })
final class BenchmarkRatingsCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private BenchmarkOutput output;

  @Option(
      names = "--per-second",
      defaultValue = "500",
      description = "Ratings a second; 500 without it.")
  private int perSecond;

  @Option(
      names = "--connections",
      defaultValue = "50",
      description = "Readers with a connection each; 50 without it.")
  private int connections;

  @Option(names = "--seconds", defaultValue = "60", description = "How long; 60 without it.")
  private int seconds;

  @Option(
      names = "--lists-per-second",
      defaultValue = "20",
      description = "Lists asked for at the same time, in a second; 20 without it.")
  private int lists;

  BenchmarkRatingsCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    RatingLoad load = load();
    Path folder = data.folder(home);
    Path own = Files.createTempDirectory("readalike-ratings");
    try (OpenBuild build = OpenBuild.of(folder)) {
      Folders.linkBuilds(folder, own);
      MeasuredTable table =
          new MeasuredTable(
              BenchmarkOutput.command(spec),
              build.snapshot().facts().dataset(),
              BenchmarkCommand.COLUMNS);
      load.run(own, table);
      output.write(table, spec);
    } finally {
      Folders.delete(own);
    }
    return 0;
  }

  private RatingLoad load() {
    try {
      return new RatingLoad(perSecond, connections, seconds, lists);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
