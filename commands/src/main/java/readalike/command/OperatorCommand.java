package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a reader see the operator's pages, or no longer. */
@Command(
    name = "operator",
    description = {
      "Makes a reader an operator of the site; works while it runs.",
      "All their sessions end, so that they sign in anew."
    })
final class OperatorCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private AccountsOption accounts;

  @Parameters(
      paramLabel = "NAME",
      description = "Name of an account that one reader alone has, or an account's id.")
  private String name;

  @Option(names = "--revoke", description = "Take the right away instead.")
  private boolean revoke;

  OperatorCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    accounts.open(
        home,
        clock,
        readers -> {
          String reader = readers.operators().set(name, !revoke);
          String now = revoke ? " is no longer an operator" : " is an operator now";
          out.println("account " + reader + now);
        });
    out.flush();
    return 0;
  }
}
