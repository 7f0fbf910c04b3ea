package readalike.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import readalike.builder.clean.ImportOptions;
import readalike.builder.index.BuildJob;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.BuildRequest;
import readalike.builder.index.BuildResult;

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
  List<JsonObject> run(Path books, Path ratings) throws IOException {
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
      List<JsonObject> measured = new ArrayList<>();
      for (Map.Entry<BuildProgress.Step, Double> step : times.seconds().entrySet()) {
        measured.add(StepTimes.toJson("build: " + StepTimes.name(step.getKey()), step.getValue()));
      }
      measured.add(StepTimes.toJson("build: all", result.seconds()));
      measured.add(peakHeap());
      return measured;
    } finally {
      remove(folder);
    }
  }

  private static JsonObject peakHeap() {
    long bytes =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(MemoryUsage::getUsed)
            .sum();
    JsonObject json = StepTimes.toJson("build: peak heap, garbage included", bytes / 1e6);
    json.addProperty("unit", "MB");
    return json;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
