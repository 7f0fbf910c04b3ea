package readalike.builder.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import readalike.builder.clean.ImportOptions;
import readalike.builder.clean.ImportedData;
import readalike.builder.clean.Importer;
import readalike.builder.csv.Progress;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.evaluation.Split;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;
import readalike.engine.taste.Workers;

/**
 * Measures the models on held-out ratings. The same input and seed give the same figures to the
 * last digit.
 */
public final class EvaluationJob {
  /** The models that can be asked for, in the order in which they are shown. */
  public static final List<String> MODELS = OfflineEvaluation.MODELS;

  /** Share of each reader's ratings that is held out of a served build. */
  private static final double TEST_SHARE = 0.2;

  private final Clock clock;

  public EvaluationJob(Clock clock) {
    this.clock = clock;
  }

  /** The data of one evaluation. */
  private record Data(String name, List<Book> books, Split split, RatingScale scale) {}

  /**
   * Trains and measures.
   *
   * @throws IOException when a file cannot be read, or there is neither a split nor a served build
   */
  public EvaluationResult run(EvaluationRequest request, BuildProgress progress)
      throws IOException {
    Instant started = clock.instant();
    Data data = request.train().isPresent() ? givenSplit(request, progress) : servedBuild(request);
    float relevantFrom = (float) request.relevantFrom().orElse(data.scale().likedFrom());
    Training training = Training.defaults(data.split().train(), data.scale(), request.seed());
    try (Workers workers = Workers.forAllCores()) {
      OfflineEvaluation.Figures figures =
          new OfflineEvaluation(data.books(), data.split(), relevantFrom, request.cutoffs())
              .run(request.models(), training, workers, progress);
      return new EvaluationResult(
          data.name(),
          data.split().train().cells(),
          data.split().test().cells(),
          data.books().size(),
          relevantFrom,
          figures.ranking(),
          figures.rating(),
          new TreeMap<>(figures.weights().toSettings()),
          Duration.between(started, clock.instant()).toMillis() / 1000.0);
    }
  }

  /**
   * The books of the training part are the catalogue; test ratings of other books or readers cannot
   * be predicted.
   */
  private static Data givenSplit(EvaluationRequest request, BuildProgress progress)
      throws IOException {
    Path trainPath = request.train().orElseThrow();
    DatasetProperties dataset = DatasetProperties.beside(trainPath);
    Importer importer = new Importer(dataset.complete(ImportOptions.DEFAULT));
    ImportedData train =
        importer.read(
            request.books(),
            trainPath,
            (read, total) -> progress.advanced(BuildProgress.Step.IMPORT, read, total));
    ImportedData test =
        new Importer(new ImportOptions(Optional.of(train.scale()), "me"))
            .read(Optional.empty(), request.test().orElseThrow(), Progress.NONE);
    RatedBooks rated = RatedBooks.of(train);
    return new Data(
        nameOf(trainPath, dataset),
        rated.books(),
        new Split(
            Matrices.of(train, train.users(), rated.ids()),
            Matrices.of(test, train.users(), rated.ids())),
        train.scale());
  }

  /** Splits lie in a folder named after the data; only a file at the root has none. */
  private static String nameOf(Path train, DatasetProperties dataset) {
    Path folder = train.toAbsolutePath().normalize().getParent().getFileName();
    return folder == null ? dataset.name() : folder.toString();
  }

  private static Data servedBuild(EvaluationRequest request) throws IOException {
    Path folder =
        new Builds(request.data())
            .current()
            .orElseThrow(
                () ->
                    new IOException(
                        "there is no build in "
                            + request.data()
                            + "; run ./readalike build, or give --train and --test"));
    try (Snapshot snapshot = Snapshot.open(folder)) {
      List<Book> books = new ArrayList<>();
      for (int number = 0; number < snapshot.facts().books(); number++) {
        books.add(snapshot.book(number));
      }
      RatingMatrix ratings = snapshot.ratings();
      return new Data(
          snapshot.facts().dataset(),
          books,
          Split.perReader(ratings, TEST_SHARE, request.seed()),
          snapshot.facts().scale());
    }
  }
}
