package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import readalike.builder.index.BuildRequest;
import readalike.builder.index.EvaluationJob;
import readalike.builder.index.EvaluationRequest;
import readalike.builder.index.EvaluationResult;

/** How good the lists and the predicted stars are, on ratings that were held out. */
@Command(
    name = "evaluate",
    description = {
      "Measures the models on held-out ratings: of a split in two files, or of the served build,",
      "split by the seed. Ranked are all books of the training part that the user has not rated",
      "there; the figures are means over the users with at least one relevant test book."
    })
final class EvaluateCommand implements Callable<Integer> {
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

  @Override
  public Integer call() throws IOException {
    EvaluationRequest request = request();
    EvaluationResult result;
    try (ProgressBars progress = new ProgressBars()) {
      result = new EvaluationJob(clock).run(request, progress);
    }
    EvaluationFigures figures = new EvaluationFigures(request, result);
    if (json != null) {
      Files.writeString(json, JsonText.of(figures.toJson()) + "\n", StandardCharsets.UTF_8);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s: %,d training and %,d test ratings, %,d books, relevant from %s%n%n",
        Printable.line(result.dataset()),
        result.trainRatings(),
        result.testRatings(),
        result.books(),
        BookLine.number((float) result.relevantFrom()));
    out.print(figures.toTable());
    out.printf(
        Locale.ROOT,
        "%npredicted stars: RMSE %.4f, MAE %.4f over %,d ratings%n",
        result.rating().rmse(),
        result.rating().mae(),
        result.rating().ratings());
    out.flush();
    return 0;
  }

  private EvaluationRequest request() {
    try {
      return new EvaluationRequest(
          Optional.ofNullable(train),
          Optional.ofNullable(test),
          Optional.ofNullable(books),
          data.folder(home),
          relevantFrom == null ? OptionalDouble.empty() : OptionalDouble.of(relevantFrom),
          cutoffs,
          models,
          seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
