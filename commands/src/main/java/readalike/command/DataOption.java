package readalike.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the data folder. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that keeps the builds; data/var of the project without it.")
  private Path data;

  Path folder(Home home) {
    return data == null ? home.data() : data;
  }
}
