package readalike.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that says how long a list may be. */
final class ListLength {
  private static final int MOST = 100;

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many, 1 to 100; 10 without it.")
  private int n;

  /** The asked length; out of its bounds it is wrong usage. */
  int in(CommandSpec spec) {
    if (n < 1 || n > MOST) {
      throw new ParameterException(spec.commandLine(), "-n must be 1.." + MOST + ", got " + n);
    }
    return n;
  }
}
