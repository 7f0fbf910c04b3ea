package readalike.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import readalike.builder.evaluation.EvaluationResult;
import readalike.builder.evaluation.RunFile;
import readalike.builder.run.RunFolder;

/** The options of runs that are described by files. */
final class RunOptions {
  @Option(
      names = "--run",
      paramLabel = "F",
      description = {
        "Measure what this file of settings asks for instead; may be given several times.",
        "CONTRIBUTING.md lists the settings."
      })
  private List<Path> files = List.of();

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Where the paths in the files of --run start; the file's folder without it.")
  private Path from;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "Write each run into a folder of its name in there: JSON, CSV, plots and a page.",
        "The report shows the runs in report/."
      })
  private Path out;

  List<Path> files() {
    return files;
  }

  Optional<Path> out() {
    return Optional.ofNullable(out);
  }

  RunFile read(Path file) throws IOException {
    return RunFile.read(file, from == null ? file.toAbsolutePath().getParent() : from);
  }

  /** The command that measures the run again. */
  String command(Path file) {
    return "./readalike evaluate --run "
        + ShortPath.of(file)
        + (from == null ? "" : " --from DATA")
        + (out == null ? "" : " --out " + out.getFileName());
  }

  /** Writes the folder of a run, when one is wanted. */
  void write(RunFile run, EvaluationResult result, String command, Home home) throws IOException {
    if (out != null) {
      new RunFolder(run, result, command, SourceCommit.of(home)).write(out.resolve(run.name()));
    }
  }
}
