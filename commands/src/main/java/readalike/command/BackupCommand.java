package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes a backup of accounts and live ratings; works while the site runs. */
@Command(
    name = "backup",
    description = {
      "Writes a backup of accounts and live ratings; works while the site runs.",
      "FILE has everything but the keys of the readers. These go to KEYS, of which the last copy alone",
      "is to be kept: who erases an account is then unreadable in every older FILE."
    })
final class BackupCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private AccountsOption accounts;
  @Mixin private BackupFiles files;

  BackupCommand(Home home, Clock clock) {
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
          long rows = readers.backups().write(files.file(), files.keys());
          out.printf(
              Locale.ROOT, "%,d rows in %s, the keys in %s%n", rows, files.file(), files.keys());
        });
    out.flush();
    return 0;
  }
}
