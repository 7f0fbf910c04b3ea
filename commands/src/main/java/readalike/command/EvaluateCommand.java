package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import readalike.builder.index.BuildRequest;
import readalike.builder.run.RunFolder;
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

  @Option(names = "--train", paramLabel = "F", description = "Training ratings of a given split.")
  private Path train;

  @Option(names = "--test", paramLabel = "F", description = "Test ratings of a given split.")
  private Path test;

  @Option(names = "--books", paramLabel = "F", description = "The books of a given split.")
  private Path books;

  @Option(
      names = "--relevant-from",
      paramLabel = "R",
      description =
          "A test book is relevant from this rating on; a liking on the scale without it.")
  private Double relevantFrom;

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

  @Option(
      names = "--seed",
      defaultValue = "" + BuildRequest.DEFAULT_SEED,
      description = "Seed of training and split; ${DEFAULT-VALUE} without it.")
  private long seed;

  @Option(names = "--json", paramLabel = "OUT", description = "Write the figures to this file too.")
  private Path json;

  EvaluateCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Option(
      names = "--run",
      paramLabel = "F",
      description = {
        "Measure what this file of settings asks for instead; may be given several times.",
        "CONTRIBUTING.md lists the settings."
      })
  private List<Path> runs = List.of();

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
    } else if (runs.isEmpty()) {
      measure(request(), command());
    } else {
      for (Path run : runs) {
        run(RunFile.read(run, from(run)), command(run));
      }
    }
    return 0;
  }

  private void check() throws IOException {
    if (runs.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--check takes one --run at most");
    }
    Path run =
        runs.isEmpty() ? home.folder().resolve("runs").resolve("sample.properties") : runs.get(0);
    Path file =
        expected == null ? home.folder().resolve("data").resolve("expected.properties") : expected;
    EvaluationResult result = result(RunFile.read(run, from(run)).request());
    PrintWriter console = spec.commandLine().getOut();
    if (write) {
      new FigureCheck(file)
          .write(result, "./readalike evaluate --check", SourceCommit.of(home), console);
    } else {
      new FigureCheck(file).check(result, console);
    }
  }

  private Path from(Path run) {
    return from == null ? run.toAbsolutePath().getParent() : from;
  }

  private void run(RunFile run, String command) throws IOException {
    EvaluationResult result = measure(run.request(), command);
    if (out != null) {
      new RunFolder(run, result, command, SourceCommit.of(home)).write(out.resolve(run.name()));
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

  private String command(Path run) {
    return "./readalike evaluate --run "
        + ShortPath.of(run)
        + (from == null ? "" : " --from DATA")
        + (out == null ? "" : " --out " + out.getFileName());
  }

  private EvaluationRequest request() {
    try {
      if ((train == null) != (test == null)) {
        throw new IllegalArgumentException("--train and --test go together");
      }
      HeldOut heldOut =
          train == null
              ? new HeldOut.ServedBuild(data.folder(home), new RandomPerReader(TEST_SHARE, seed))
              : new HeldOut.Given(train, test, Optional.ofNullable(books));
      return new EvaluationRequest(
          heldOut,
          Measures.basic(
              relevantFrom == null ? OptionalDouble.empty() : OptionalDouble.of(relevantFrom),
              cutoffs),
          models,
          List.of("readalike"),
          EvaluationRequest.DEFAULT_EASE_PENALTY,
          seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** The command that measures the same again, with names of files but no folders of a machine. */
  private String command() {
    StringBuilder command = new StringBuilder("./readalike evaluate");
    if (train != null) {
      command.append(" --train ").append(ShortPath.of(train));
      command.append(" --test ").append(ShortPath.of(test));
    }
    if (books != null) {
      command.append(" --books ").append(ShortPath.of(books));
    }
    if (relevantFrom != null) {
      command.append(" --relevant-from ").append(relevantFrom);
    }
    return command.append(" --seed ").append(seed).toString();
  }
}
