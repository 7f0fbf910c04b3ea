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
import readalike.web.account.Backups;

/** Puts a backup in the place of all accounts and live ratings; works while the site runs. */
@Command(
    name = "restore",
    description = {
      "Puts a backup in the place of all accounts and live ratings; works while the site runs.",
      "Accounts that were erased since, or have no key in KEYS nor in the database, are left out.",
      "Everybody has to sign in again. When anything fails, all stays as it was."
    })
final class RestoreCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private AccountsOption accounts;
  @Mixin private BackupFiles files;

  RestoreCommand(Home home, Clock clock) {
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
          Backups.Restored restored = readers.backups().restore(files.file(), files.keys());
          out.printf(
              Locale.ROOT,
              "%,d accounts and %,d rows restored; %,d accounts left out: erased since, or without key%n",
              restored.readers(),
              restored.rows(),
              restored.leftOut());
        });
    out.flush();
    return 0;
  }
}
