package readalike.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import readalike.builder.report.MeasuredTable;

/** How fast a whole build is. */
@Command(
    name = "build",
    description = {
      "Measures a whole build of some files, step by step, in a folder that is removed afterwards."
    })
final class BenchmarkBuildCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private BenchmarkOutput output;

  @Option(
      names = "--books",
      paramLabel = "F",
      description = "The books; those beside the ratings without it.")
  private Path books;

  @Option(names = "--ratings", paramLabel = "F", required = true, description = "The ratings.")
  private Path ratings;

  BenchmarkBuildCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    MeasuredTable table =
        new MeasuredTable(BenchmarkOutput.command(spec), "", BenchmarkCommand.COLUMNS);
    new BuildBenchmark(clock).run(books, ratings, table);
    output.write(table, spec);
    return 0;
  }
}
