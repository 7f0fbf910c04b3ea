package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readalike.builder.clean.ImportOptions;
import readalike.builder.index.BuildJob;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.BuildRequest;

/** Whether a server that is killed while readers write keeps what it acknowledged. */
@Command(
    name = "durability",
    description = {
      "Kills a server (kill -9) at random moments while readers rate over HTTP, starts it again and",
      "looks whether every acknowledged write is there and none is half there. In a folder of its",
      "own that is removed afterwards; a --database must be an empty one, and keeps what was written.",
      "Exit status 1 when anything was lost."
    })
final class DurabilityCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private DatabaseOption database;

  @Option(names = "--rounds", defaultValue = "200", description = "Kills; 200 without it.")
  private int rounds;

  @Option(
      names = "--writers",
      defaultValue = "8",
      description = "Readers who write at the same time; 8 without it.")
  private int writers;

  @Option(
      names = "--seed",
      defaultValue = "42",
      description = "Of the writes and of the moments; 42 without it.")
  private long seed;

  DurabilityCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    DurabilityRun run = run();
    Path data = Files.createTempDirectory("readalike-durability");
    try {
      PrintWriter err = spec.commandLine().getErr();
      err.println("Building the sample…");
      err.flush();
      build(data);
      DurabilityRun.Outcome outcome = run.run(data, line -> tell(err, line));
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "%d kills, %d writers, seed %d: %,d writes acknowledged; of those under way at a kill"
              + " %d were there as a whole, the others not at all; %d lost or half there;"
              + " slowest start %,d ms%n",
          rounds,
          writers,
          seed,
          outcome.writes(),
          outcome.completed(),
          outcome.broken(),
          outcome.slowestStartMs());
      out.flush();
      return outcome.broken() == 0 ? 0 : 1;
    } finally {
      Folders.delete(data);
    }
  }

  private DurabilityRun run() {
    try {
      return new DurabilityRun(rounds, writers, seed, database.address());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static void tell(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }

  private void build(Path data) throws IOException {
    new BuildJob(clock)
        .run(
            new BuildRequest(
                Optional.empty(),
                home.sample(),
                data,
                ImportOptions.DEFAULT,
                BuildRequest.DEFAULT_SEED,
                BuildRequest.DEFAULT_KEEP),
            BuildProgress.NONE);
  }
}
