package readalike.command;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a command: says what there is. */
@Command(
    name = "readalike",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Finds the next book: search and personal recommendations.",
    footer = {
      "",
      "./readalike test runs all checks and tests, ./readalike screenshots redraws docs/.",
      "./readalike COMMAND --help tells more.",
      "Exit status: 0 done, 1 failed, 2 wrong usage."
    })
final class Readalike implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--stack-trace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a failure came from.")
  private boolean stackTrace;

  private Readalike() {}

  /** All commands, ready to execute arguments. */
  static CommandLine commandLine(Home home, Clock clock) {
    Readalike top = new Readalike();
    CommandLine line = new CommandLine(top);
    commands(home, clock).forEach(line::addSubcommand);
    line.setExecutionExceptionHandler(new FailureLine(() -> top.stackTrace));
    line.setParameterExceptionHandler(UsageLine::print);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    explain(line);
    return line;
  }

  private static List<Object> commands(Home home, Clock clock) {
    return List.of(
        new ServeCommand(home, clock),
        new BuildCommand(home, clock),
        evaluations(home, clock),
        new RecommendCommand(home),
        new SearchCommand(home),
        new SearchesCommand(home),
        new SimilarCommand(home),
        new BecauseCommand(home),
        new BuildsCommand(home),
        new PublishCommand(home, clock),
        new RollbackCommand(home, clock),
        new OperatorCommand(home, clock),
        new BackupCommand(home, clock),
        new RestoreCommand(home, clock),
        new FetchCommand(home),
        new CleanCommand(),
        new SampleCommand(home),
        new ReportCommand(home),
        tests(home, clock),
        benchmarks(home, clock));
  }

  private static CommandLine evaluations(Home home, Clock clock) {
    CommandLine evaluations = new CommandLine(new EvaluateCommand(home, clock));
    evaluations.addSubcommand(new EvaluateSearchCommand(home));
    evaluations.addSubcommand(new EvaluateReasonsCommand(home));
    evaluations.addSubcommand(new EvaluateOnboardingCommand());
    evaluations.addSubcommand(new EvaluateSplitCommand());
    explain(evaluations);
    return evaluations;
  }

  private static CommandLine tests(Home home, Clock clock) {
    CommandLine tests = new CommandLine(new TestCommand());
    tests.addSubcommand(new DurabilityCommand(home, clock));
    explain(tests);
    return tests;
  }

  private static CommandLine benchmarks(Home home, Clock clock) {
    CommandLine benchmarks = new CommandLine(new BenchmarkCommand(home, clock));
    List.of(
            new BenchmarkBuildCommand(clock),
            new BenchmarkTrainCommand(),
            new BenchmarkPaceCommand(),
            new BenchmarkSearchCommand(home, clock),
            new BenchmarkRecommendCommand(home),
            new BenchmarkListsCommand(home, clock),
            new BenchmarkRatingsCommand(home))
        .forEach(benchmarks::addSubcommand);
    explain(benchmarks);
    return benchmarks;
  }

  private static void explain(CommandLine parent) {
    parent
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return CommandLine.ExitCode.USAGE;
  }
}
