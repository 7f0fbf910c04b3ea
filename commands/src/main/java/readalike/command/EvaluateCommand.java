package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readalike.builder.evaluation.EvaluationJob;
import readalike.builder.evaluation.EvaluationJson;
import readalike.builder.evaluation.EvaluationRequest;
import readalike.builder.evaluation.EvaluationResult;
import readalike.builder.evaluation.HeldOut;
import readalike.builder.evaluation.Measures;
import readalike.builder.evaluation.RunFile;
import readalike.engine.evaluation.split.RandomPerReader;

/** How good the lists and the predicted stars are, on ratings that were held out. */
@Command(
    name = "evaluate",
    description = {
      "Measures the models on held-out ratings: of a split in two files, or of the served build,",
      "split by the seed. Ranked are all books of the training part that the user has not rated",
      "there; the figures are means over the users with at least one relevant test book."
    })
final class EvaluateCommand implements Callable<Integer> {
  /** Share of each reader's ratings that is held out of a served build. */
  private static final double TEST_SHARE = 0.2;

  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private SplitOptions split;
  @Mixin private SeedOption seed;
  @Mixin private RunOptions runs;

  @Option(
      names = "--k",
      paramLabel = "K",
      split = ",",
      defaultValue = "10,20",
      description = "Lengths of the lists that are measured; ${DEFAULT-VALUE} without it.")
  private List<Integer> cutoffs;

  @Option(
      names = "--models",
      paramLabel = "M",
      split = ",",
      defaultValue = "popularity,item-knn,content,taste,hybrid",
      description = "Which models; ${DEFAULT-VALUE} without it.")
  private List<String> models;

  @Option(names = "--json", paramLabel = "OUT", description = "Write the figures to this file too.")
  private Path json;

  EvaluateCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Option(
      names = "--check",
      description = {
        "Compare the sample's figures, or those of the one --run, with the expected ones; fail when",
        "any is worse, better, missing or unknown."
      })
  private boolean check;

  @Option(
      names = "--expected",
      paramLabel = "F",
      description = "The expected figures; data/expected.properties without it.")
  private Path expected;

  @Option(
      names = "--write",
      description = "With --check: write the figures as the ones to expect from now on.")
  private boolean write;

  @Override
  public Integer call() throws IOException {
    if (check) {
      check();
    } else if (runs.files().isEmpty()) {
      measure(request(), "./readalike evaluate" + split + " --seed " + seed.value());
    } else {
      for (Path file : runs.files()) {
        RunFile run = runs.read(file);
        String command = runs.command(file);
        runs.write(run, measure(run.request(), command), command, home);
      }
    }
    return 0;
  }

  private void check() throws IOException {
    if (runs.files().size() > 1) {
      throw new ParameterException(spec.commandLine(), "--check takes one --run at most");
    }
    Path run =
        runs.files().isEmpty()
            ? home.folder().resolve("runs").resolve("sample.properties")
            : runs.files().getFirst();
    Path file =
        expected == null ? home.folder().resolve("data").resolve("expected.properties") : expected;
    EvaluationResult result = result(runs.read(run).request());
    PrintWriter console = spec.commandLine().getOut();
    if (write) {
      new FigureCheck(file)
          .write(result, "./readalike evaluate --check", SourceCommit.of(home), console);
    } else {
      new FigureCheck(file).check(result, console);
    }
  }

  private EvaluationResult measure(EvaluationRequest request, String command) throws IOException {
    EvaluationResult result = result(request);
    if (json != null) {
      String text = JsonText.of(EvaluationJson.of(request, result, command)) + "\n";
      Files.writeString(json, text, StandardCharsets.UTF_8);
    }
    PrintWriter console = spec.commandLine().getOut();
    console.print(new EvaluationFigures(result).toText());
    console.flush();
    return result;
  }

  private EvaluationResult result(EvaluationRequest request) throws IOException {
    try (ProgressBars progress = new ProgressBars()) {
      return new EvaluationJob(clock).run(request, progress);
    }
  }

  private EvaluationRequest request() {
    try {
      HeldOut heldOut =
          split
              .given()
              .orElseGet(
                  () ->
                      new HeldOut.ServedBuild(
                          data.folder(home), new RandomPerReader(TEST_SHARE, seed.value())));
      return new EvaluationRequest(
          heldOut,
          Measures.basic(split.relevantFrom(), cutoffs),
          models,
          models,
          List.of("readalike"),
          EvaluationRequest.DEFAULT_EASE_PENALTY,
          seed.value());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
