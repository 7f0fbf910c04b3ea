package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
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
import readalike.builder.index.BuildRequest;
import readalike.builder.index.BuildResult;
import readalike.builder.release.ReleaseGate;
import readalike.engine.catalog.RatingScale;
import readalike.engine.format.BuildFacts;

/** From files to a served build. */
@Command(
    name = "build",
    description = {
      "Imports, cleans, trains, indexes and publishes. A server that runs on the same data folder",
      "serves the new build within seconds; when anything fails, the old one stays served."
    })
final class BuildCommand implements Callable<Integer> {
  private static final String FILE_HELP =
      "A file (.csv, .csv.gz, .zip) or a data-set folder; the header tells the format.";

  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private DatabaseOption database;

  @Option(
      names = "--books",
      paramLabel = "F",
      description = {"The books.", FILE_HELP})
  private Path books;

  @Option(
      names = "--ratings",
      paramLabel = "F",
      required = true,
      description = {"The ratings; alone they are enough.", FILE_HELP})
  private Path ratings;

  @Option(
      names = "--scale",
      paramLabel = "LO-HI",
      converter = ScaleConverter.class,
      description = "The ends of the rating scale, such as 1-5; told from the data without it.")
  private RatingScale scale;

  @Option(
      names = "--export-user",
      paramLabel = "ID",
      defaultValue = "me",
      description = "Id for the one user of a Goodreads library export; \"me\" without it.")
  private String exportUser;

  @Option(
      names = "--seed",
      defaultValue = "" + BuildRequest.DEFAULT_SEED,
      description = "Seed of the training; ${DEFAULT-VALUE} without it.")
  private long seed;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "" + BuildRequest.DEFAULT_KEEP,
      description = "How many builds to keep for rollback; ${DEFAULT-VALUE} without it.")
  private int keep;

  @Option(
      names = "--tune",
      paramLabel = "N",
      defaultValue = "0",
      description = {
        "Search for better settings of the ranking and the rating model on held-out ratings, by at most",
        "N trainings; an interrupted search goes on where it was. What was tried is in the build's",
        "manifest.json and drawn beside it."
      })
  private int tuningTrials;

  @Option(
      names = "--margin",
      paramLabel = "SHARE",
      defaultValue = "${env:READALIKE_RELEASE_MARGIN:-" + ReleaseGate.DEFAULT_MARGIN + "}",
      description = {
        "Share of the served build's NDCG@10 that a new build may lose, and by which the RMSE of its",
        "stars may grow, and still be published;",
        "${DEFAULT-VALUE} without it, or READALIKE_RELEASE_MARGIN."
      })
  private double margin;

  @Option(names = "--force", description = "Publish even a build that ranks worse.")
  private boolean force;

  BuildCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    BuildRequest request = request();
    BuildResult result;
    try (ProgressBars progress = new ProgressBars()) {
      result = new LiveBuild(database.settings(data.folder(home)), clock).run(request, progress);
    }
    print(result);
    if (!result.verdict().published()) {
      String id = result.facts().id();
      throw new CommandFailure(
          "build "
              + id
              + " is kept but not published: "
              + result.verdict().reason()
              + "; publish it nevertheless with ./readalike publish "
              + id);
    }
    return 0;
  }

  private BuildRequest request() {
    try {
      return new BuildRequest(
          Optional.ofNullable(books),
          ratings,
          data.folder(home),
          new ImportOptions(Optional.ofNullable(scale), exportUser),
          seed,
          keep,
          tuningTrials,
          new BuildRequest.Release(margin, force));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void print(BuildResult result) {
    PrintWriter out = spec.commandLine().getOut();
    BuildFacts facts = result.facts();
    out.print(result.cleaning().toText());
    out.printf(
        Locale.ROOT,
        "%nBuilt %s: %,d books, %,d users, %,d ratings from %s to %s, in %.1f s%n",
        Printable.line(facts.dataset()),
        facts.books(),
        facts.users(),
        facts.ratings(),
        BookLine.number(facts.scale().lowest()),
        BookLine.number(facts.scale().highest()),
        result.seconds());
    out.println("Release: " + result.verdict().reason());
    out.println("Build " + facts.id() + " in " + result.folder());
    out.flush();
  }
}
