package readalike.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import readalike.builder.report.MeasuredTable;

/** How fast lists are, in the process and on one core. */
@Command(
    name = "recommend",
    description = {
      "Measures lists of 10 books for readers with 200 ratings, in one thread without a server."
    })
final class BenchmarkRecommendCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private BenchmarkedBuild build;
  @Mixin private BenchmarkOutput output;

  BenchmarkRecommendCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    try (OpenBuild open = build.open(home)) {
      MeasuredTable table =
          new MeasuredTable(
              BenchmarkOutput.command(spec),
              open.snapshot().facts().dataset(),
              BenchmarkCommand.COLUMNS);
      new RecommendBenchmark(open.snapshot()).run(table);
      output.write(table, spec);
    }
    return 0;
  }
}
