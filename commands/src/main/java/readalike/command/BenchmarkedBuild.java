package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readalike.builder.benchmark.SyntheticBuild;

/** The options of a benchmark that say on which build it measures. */
final class BenchmarkedBuild {
  private static final long SEED = 42;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private DataOption data;

  @Option(
      names = "--books",
      paramLabel = "N",
      description = {
        "Measure on a build of so many made-up books, 1,000 to 10,000,000, with a fifth as many",
        "readers, instead of the served one. It is made once (a million takes minutes, and",
        "READALIKE_HEAP=4g) and kept in synthetic-N of the data folder."
      })
  private Integer books;

  /** Opens the build, after making it if need be. */
  OpenBuild open(Home home) throws IOException {
    Path folder = data.folder(home);
    if (books == null) {
      return OpenBuild.of(folder);
    }
    SyntheticBuild made = made();
    Path own = folder(home);
    if (!made.isIn(own)) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("Making " + books + " books in " + ShortPath.of(own) + "…");
      err.flush();
      Files.createDirectories(own);
      made.publish(own);
    }
    return OpenBuild.of(own);
  }

  /** The data folder of that build. */
  Path folder(Home home) {
    Path folder = data.folder(home);
    return books == null ? folder : folder.resolve("synthetic-" + books);
  }

  private SyntheticBuild made() {
    try {
      return new SyntheticBuild(books, SEED);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--books: " + e.getMessage());
    }
  }
}
