package readalike.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import readalike.builder.report.MeasuredTable;
import readalike.engine.hybrid.ReasonCheck;

/** Whether reasons are true. */
@Command(
    name = "reasons",
    description = {
      "Checks random recommendations of the served build: whether the shares of a reason add up to",
      "the score, and whether the book stands lower without the books that its reason names."
    })
final class EvaluateReasonsCommand implements Callable<Integer> {
  private static final int MOST = 1_000_000;

  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private SeedOption seed;
  @Mixin private BenchmarkOutput output;

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many recommendations; ${DEFAULT-VALUE} without it.")
  private int count;

  EvaluateReasonsCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    if (count < 1 || count > MOST) {
      throw new CommandFailure("-n must be 1.." + MOST + ", got " + count);
    }
    try (OpenBuild build = OpenBuild.of(data.folder(home))) {
      ReasonCheck.Result found = new ReasonCheck(build.snapshot()).run(count, seed.value());
      MeasuredTable table =
          new MeasuredTable(
              BenchmarkOutput.command(spec),
              build.snapshot().facts().dataset(),
              List.of("what", "figure"));
      table.add("recommendations", found.recommendations());
      table.add("largest error of the shares' sum", found.largestError());
      table.add("reasons that name books", found.naming());
      table.add("of these lower without them", found.loweredShare());
      output.write(table, spec);
    }
    return 0;
  }
}
