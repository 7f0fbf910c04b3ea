package readalike.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import readalike.web.account.ReadersSettings;

/** The option that says where accounts and live ratings are kept. */
final class DatabaseOption {
  static final String VARIABLE = "READALIKE_DATABASE";

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "Where accounts and live ratings are kept: jdbc:postgresql://HOST/NAME or jdbc:sqlite:FILE;",
        "without it, what READALIKE_DATABASE says, or else readers.db in the data folder.",
        "A password stands better in READALIKE_DATABASE or in ~/.pgpass than in an option."
      })
  private String database;

  /** The address that is asked for; empty for the data folder's own. */
  Optional<String> address() {
    return Optional.ofNullable(database == null ? System.getenv(VARIABLE) : database);
  }

  /**
   * The settings for a data folder.
   *
   * @throws CommandFailure when the address is of no database that is known here
   */
  ReadersSettings settings(Path data) {
    ReadersSettings settings = ReadersSettings.in(data).withDatabase(address());
    try {
      settings.checkAddress();
    } catch (IllegalArgumentException wrong) {
      throw new CommandFailure(wrong.getMessage());
    }
    return settings;
  }
}
