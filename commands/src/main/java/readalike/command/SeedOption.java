package readalike.command;

import picocli.CommandLine.Option;
import readalike.builder.index.BuildRequest;

/** The option that names the seed: the same seed gives the same figures. */
final class SeedOption {
  @Option(
      names = "--seed",
      defaultValue = "" + BuildRequest.DEFAULT_SEED,
      description = "Seed of all that is drawn and trained; ${DEFAULT-VALUE} without it.")
  private long seed;

  long value() {
    return seed;
  }
}
