package readalike.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import readalike.builder.clean.ImportOptions;
import readalike.builder.index.BuildJob;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.BuildRequest;
import readalike.builder.index.BuildResult;

/** A build of the sample, made when it is first asked for; nobody changes it. */
public final class SampleBuild {
  /** The checked-in sample; tests run in the folder of their module. */
  static final Path SAMPLE = Path.of("..", "data", "sample").toAbsolutePath().normalize();

  private static final int BEGINNING = 6_000;
  private static final Path DATA = Path.of("target", "sample-build").toAbsolutePath();

  private SampleBuild() {}

  /** Made on first use, by the class loader's own lock. */
  private static final class Made {
    static final BuildResult RESULT = makeAfresh();
  }

  /** The data folder that has the build. */
  public static Path data() {
    return result().folder().getParent().getParent();
  }

  static BuildResult result() {
    return Made.RESULT;
  }

  /** Builds the sample into a data folder, with the seed that builds have by default. */
  static BuildResult makeIn(Path data) throws IOException {
    return make(SAMPLE, data);
  }

  /** Copies the books and the first ratings of the sample, which are quicker to build. */
  static Path copyBeginning(Path folder) throws IOException {
    Files.copy(SAMPLE.resolve("books.csv"), folder.resolve("books.csv"));
    try (Stream<String> lines = Files.lines(SAMPLE.resolve("ratings.csv"))) {
      Files.write(folder.resolve("ratings.csv"), lines.limit(BEGINNING).toList());
    }
    return folder;
  }

  /** Builds a data set into a data folder. */
  static BuildResult make(Path dataSet, Path data) throws IOException {
    return new BuildJob(Clock.systemUTC())
        .run(
            new BuildRequest(
                Optional.empty(),
                dataSet,
                data,
                ImportOptions.DEFAULT,
                BuildRequest.DEFAULT_SEED,
                BuildRequest.DEFAULT_KEEP),
            BuildProgress.NONE);
  }

  private static BuildResult makeAfresh() {
    try {
      if (Files.exists(DATA)) {
        try (Stream<Path> old = Files.walk(DATA)) {
          for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      return makeIn(DATA);
    } catch (IOException e) {
      throw new UncheckedIOException("the sample could not be built", e);
    }
  }
}
