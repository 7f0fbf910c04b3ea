package readalike.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import readalike.builder.clean.ImportOptions;
import readalike.builder.index.BuildJob;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.BuildRequest;
import readalike.builder.index.BuildResult;
import readalike.builder.report.MeasuredTable;

/** Times one whole build, step by step, in a folder of its own. */
final class BuildBenchmark {
  private final Clock clock;

  BuildBenchmark(Clock clock) {
    this.clock = clock;
  }

  /**
   * Builds once and removes what was built.
   *
   * @param books may be null: the books are those of the ratings path
   */
  void run(Path books, Path ratings, MeasuredTable table) throws IOException {
    Path folder = Files.createTempDirectory("readalike-benchmark");
    try {
      StepTimes times = new StepTimes();
      BuildResult result =
          new BuildJob(clock)
              .run(
                  new BuildRequest(
                      Optional.ofNullable(books),
                      ratings,
                      folder,
                      ImportOptions.DEFAULT,
                      BuildRequest.DEFAULT_SEED,
                      BuildRequest.DEFAULT_KEEP),
                  times);
      for (Map.Entry<BuildProgress.Step, Double> step : times.seconds().entrySet()) {
        table.add("build: " + StepTimes.name(step.getKey()), step.getValue(), null, "s");
      }
      table.add("build: all", result.seconds(), null, "s");
      table.add("build: ratings", result.facts().ratings(), null, "");
      table.add(
          "build: peak heap, garbage included", ProcessMemory.peakHeapMegabytes(), null, "MB");
      table.add("build: peak memory", ProcessMemory.peakResidentMegabytes(), null, "MB");
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
