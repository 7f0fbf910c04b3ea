package readalike.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import readalike.builder.report.MeasuredTable;

/** How fast things are on this machine. */
@Command(
    name = "benchmark",
    preprocessor = BenchmarkCommand.CountedRatings.class,
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Measures the answers of the served build and, with --ratings, a whole build of those files",
      "in a folder that is removed afterwards. A table; medians and the 99th of 100.",
      "With a number of --ratings, the training on so many made-up ones, as benchmark train does."
    })
final class BenchmarkCommand implements Callable<Integer> {
  static final List<String> COLUMNS = List.of("what", "median", "p99", "unit");

  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private BenchmarkOutput output;

  @Option(names = "--books", paramLabel = "F", description = "Books for the build.")
  private Path books;

  @Option(names = "--ratings", paramLabel = "F", description = "Ratings for the build.")
  private Path ratings;

  BenchmarkCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    try (OpenBuild build = OpenBuild.of(data.folder(home))) {
      MeasuredTable table =
          new MeasuredTable(
              BenchmarkOutput.command(spec), build.snapshot().facts().dataset(), COLUMNS);
      if (ratings != null) {
        new BuildBenchmark(clock).run(books, ratings, table);
      }
      new AnswerBenchmark(build.snapshot()).run(table);
      output.write(table, spec);
    }
    return 0;
  }

  /** Takes {@code --ratings 1000000} for {@code train --ratings 1000000}. */
  static final class CountedRatings implements IParameterPreprocessor {
    @Override
    // The type of the stack is picocli's.
    @SuppressWarnings("JdkObsolete")
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      boolean named = false;
      for (String argument : arguments.reversed()) {
        if (command.subcommands().containsKey(argument)) {
          return false;
        }
        if ((named || argument.startsWith("--ratings="))
            && argument.matches("(--ratings=)?[0-9,]+")) {
          arguments.push("train");
          return false;
        }
        named = argument.equals("--ratings");
      }
      return false;
    }
  }
}
