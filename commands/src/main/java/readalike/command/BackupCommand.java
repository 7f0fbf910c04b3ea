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
import readalike.web.account.Readers;
import readalike.web.http.Refusal;

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
  @Mixin private DataOption data;
  @Mixin private DatabaseOption database;

  @Parameters(
      paramLabel = "FILE",
      description = "Where the backup goes; replaced when it is there.")
  private Path file;

  @Option(
      names = "--keys",
      paramLabel = "KEYS",
      description = "The copy of the readers' keys; readalike.keys beside FILE without it.")
  private Path keys;

  BackupCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Readers readers =
        Readers.open(database.settings(data.folder(home)), clock, new SecureRandom())) {
      long rows = readers.backups().write(file.toAbsolutePath(), keys());
      out.printf(Locale.ROOT, "%,d rows in %s, the keys in %s%n", rows, file, keys());
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
