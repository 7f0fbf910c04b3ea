package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readalike.web.account.Backups;
import readalike.web.account.Readers;
import readalike.web.http.Refusal;

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
  @Mixin private DataOption data;
  @Mixin private DatabaseOption database;

  @Parameters(paramLabel = "FILE", description = "What backup wrote.")
  private Path file;

  @Option(
      names = "--keys",
      paramLabel = "KEYS",
      description = "The copy of the readers' keys; readalike.keys beside FILE without it.")
  private Path keys;

  RestoreCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Readers readers =
        Readers.open(database.settings(data.folder(home)), clock, new SecureRandom())) {
      Backups.Restored restored = readers.backups().restore(file.toAbsolutePath(), keys());
      out.printf(
          Locale.ROOT,
          "%,d accounts and %,d rows restored; %,d accounts left out: erased since, or without key%n",
          restored.readers(),
          restored.rows(),
          restored.leftOut());
    } catch (Refusal refused) {
      throw new CommandFailure(refused.getMessage());
    }
    out.flush();
    return 0;
  }

  private Path keys() {
    return keys == null
        ? file.toAbsolutePath().resolveSibling("readalike.keys")
        : keys.toAbsolutePath();
  }
}
