package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readalike.builder.evaluation.RunFile;
import readalike.builder.evaluation.SavedSplit;

/** Keeps the splits of runs. */
@Command(
    name = "split",
    description = {
      "Splits as the files of --run ask for and writes train.csv and test.csv into a folder of each",
      "run's name in --out; nothing is measured. Other programs can be measured on the same split,",
      "and a run whose split is \"given\" takes them again."
    })
final class EvaluateSplitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RunOptions runs;

  @Override
  public Integer call() throws IOException {
    Path out =
        runs.out()
            .orElseThrow(
                () -> new ParameterException(spec.commandLine(), "--out names where to write"));
    if (runs.files().isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--run names what to split");
    }
    PrintWriter console = spec.commandLine().getOut();
    for (Path file : runs.files()) {
      RunFile run = runs.read(file);
      Path folder = out.resolve(run.name());
      try (ProgressBars progress = new ProgressBars()) {
        SavedSplit saved = SavedSplit.write(run.request().heldOut(), folder, progress);
        console.printf(
            Locale.ROOT,
            "%s: %,d training and %,d test ratings%n",
            ShortPath.of(folder),
            saved.trainRatings(),
            saved.testRatings());
      }
    }
    console.flush();
    return 0;
  }
}
