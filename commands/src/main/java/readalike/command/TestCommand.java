package readalike.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The tests that are commands. The launch script runs all others when no name follows. */
@Command(
    name = "test",
    description = {
      "Without a name, ./readalike test runs all checks and tests of the project.",
      "With one, the long form of a test that has a short form among them."
    })
final class TestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
