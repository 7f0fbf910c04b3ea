package readalike.command;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import picocli.CommandLine.Mixin;
import readalike.web.account.Readers;
import readalike.web.http.Refusal;

/** The options that say where accounts are, for commands that work on them. */
final class AccountsOption {
  @Mixin private DataOption data;
  @Mixin private DatabaseOption database;

  /** What a command does with the accounts. */
  @FunctionalInterface
  interface Work {
    void on(Readers readers) throws IOException;
  }

  /**
   * Opens the accounts for one piece of work.
   *
   * @throws CommandFailure when the work is refused
   */
  void open(Home home, Clock clock, Work work) throws IOException {
    try (Readers readers =
        Readers.open(database.settings(data.folder(home)), clock, new SecureRandom())) {
      work.on(readers);
    } catch (IllegalArgumentException | Refusal refused) {
      throw new CommandFailure(refused.getMessage());
    }
  }
}
