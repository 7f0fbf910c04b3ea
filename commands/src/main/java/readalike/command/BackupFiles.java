package readalike.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The two files of a backup. */
final class BackupFiles {
  @Parameters(paramLabel = "FILE", description = "The backup; backup replaces it.")
  private Path file;

  @Option(
      names = "--keys",
      paramLabel = "KEYS",
      description = "The copy of the readers' keys; readalike.keys beside FILE without it.")
  private Path keys;

  Path file() {
    return file.toAbsolutePath();
  }

  Path keys() {
    return keys == null ? file().resolveSibling("readalike.keys") : keys.toAbsolutePath();
  }
}
