package readalike.builder.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import readalike.builder.clean.ImportedData;
import readalike.builder.clean.Importer;
import readalike.builder.csv.SourceFile;
import readalike.builder.release.BuildEvaluation;
import readalike.builder.release.Panels;
import readalike.builder.release.ReleaseGate;
import readalike.builder.release.Validation;
import readalike.builder.release.Verdict;
import readalike.builder.tuning.TrialLog;
import readalike.builder.tuning.Tuning;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.MatrixStorage;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.format.BuildFacts;
import readalike.engine.format.BuildWriter;
import readalike.engine.format.Builds;
import readalike.engine.taste.Workers;

/**
 * Makes a build: import, clean, train, index, publish. Until the last step the served build stays
 * as it was; a failure or a kill at any moment leaves at most a hidden draft, which the next build
 * removes.
 */
public final class BuildJob {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Ratings times dimensions from which on an epoch takes seconds and its state is kept. */
  private static final long LONG_TRAINING = 1_000_000_000;

  private static final String CHECKPOINTS = "checkpoints";

  /** Ratings that are too many for the heap lie here while a build is made. */
  private static final String MAPPED = "mapped";

  private final Clock clock;
  private final long longTraining;

  public BuildJob(Clock clock) {
    this(clock, LONG_TRAINING);
  }

  /**
   * With another notion of a long training.
   *
   * @param longTraining ratings times dimensions from which on checkpoints are kept
   */
  BuildJob(Clock clock, long longTraining) {
    this.clock = clock;
    this.longTraining = longTraining;
  }

  /**
   * Runs the build.
   *
   * @throws readalike.builder.csv.ImportException when a file is not what it claims
   * @throws IOException when a file cannot be read or written, or another build is running in the
   *     same data folder
   */
  public BuildResult run(BuildRequest request, BuildProgress progress) throws IOException {
    return run(request, LiveSource.NONE, progress);
  }

  /**
   * The same with ratings of readers with an account.
   *
   * @param live of those who agreed to it
   */
  public BuildResult run(BuildRequest request, LiveSource live, BuildProgress progress)
      throws IOException {
    Files.createDirectories(request.data());
    Path lockFile = request.data().resolve("build.lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      if (lock == null) {
        throw new IOException(
            "another build is running in " + request.data() + "; wait for it or use --data");
      }
      return build(request, live, progress);
    } catch (ArithmeticException e) {
      throw new IOException(e.getMessage() + "; the served build stays as it was", e);
    }
  }

  /** The system drops the lock with the process, however that ends. */
  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private BuildResult build(BuildRequest request, LiveSource live, BuildProgress progress)
      throws IOException {
    Instant started = clock.instant();
    DatasetProperties dataset = DatasetProperties.beside(request.ratings());
    ImportedData data =
        new Importer(dataset.complete(request.options()))
            .read(
                request.books(),
                request.ratings(),
                live.ratings(),
                (read, total) -> progress.advanced(BuildProgress.Step.IMPORT, read, total));
    MatrixStorage storage = MatrixStorage.byHeap(request.data().resolve(MAPPED));
    RatingMatrix imported = Matrices.of(data, storage);
    String id = ID.format(started);
    BuildFacts facts =
        new BuildFacts(
            id,
            dataset.name(),
            data.books().size(),
            data.users().size(),
            imported.cells(),
            data.scale(),
            dataset.syntheticReaders(),
            dataset.publicReaders());
    Builds builds = new Builds(request.data());
    live.used().accept(id);
    Path draft = builds.begin(id);
    Verdict verdict;
    BuildWriter writer = new BuildWriter(draft);
    writer.writeProfiles(data.users(), imported);
    RatingMatrix ratings = writer.readProfiles(facts.books(), storage);
    try (Workers workers = Workers.forAllCores()) {
      Training defaults = Training.defaults(ratings, data.scale(), request.seed());
      Optional<TrialLog> trials = trials(request, defaults, data);
      Tuning.Outcome tuning = tune(request, defaults, ratings, trials, workers, progress);
      tuning.plot(draft);
      Training training = new Training(tuning.ranking(), tuning.rating(), request.seed());
      Training.Trained trained =
          training.run(
              data.books(),
              data.users(),
              ratings,
              checkpoints(request, training, ratings),
              workers,
              progress);
      progress.advanced(BuildProgress.Step.INDEX, 0, 2);
      writer.writeBooks(
          data.books(),
          BookStatistics.of(ratings),
          trained.ranking(),
          facts,
          trained.weights().toSettings());
      progress.advanced(BuildProgress.Step.INDEX, 1, 2);
      writer.writeModels(trained.ranking(), trained.rating());
      double seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
      verdict = judge(request, builds, trained.validation());
      new BuildEvaluation(trained.validation(), verdict).write(draft);
      Manifest.of(facts, data, training, tuning.tried(), trained, verdict, started, seconds)
          .write(draft);
      if (trials.isPresent()) {
        trials.get().delete();
      }
    }
    Path folder = verdict.published() ? builds.publish(draft) : builds.keep(draft);
    progress.advanced(BuildProgress.Step.INDEX, 2, 2);
    builds.prune(request.keep());
    removeCheckpoints(request);
    double seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
    return new BuildResult(folder, facts, data.report(), verdict, seconds);
  }

  /** Nothing that was found out about the served build can stop a build that is forced. */
  private static Verdict judge(BuildRequest request, Builds builds, Validation validation)
      throws IOException {
    Optional<Path> served = builds.current();
    Panels panels = served.isPresent() ? Panels.read(served.get()) : Panels.NONE;
    String servedId = served.map(folder -> folder.getFileName().toString()).orElse("");
    Verdict verdict =
        new ReleaseGate(request.release().margin(), request.seed())
            .judge(servedId, panels, validation.panels());
    return request.release().forced() ? verdict.forced() : verdict;
  }

  /** Not before the build is published: until then a kill would cost the whole training. */
  private static void removeCheckpoints(BuildRequest request) throws IOException {
    Path folder = request.data().resolve(CHECKPOINTS);
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Only where training takes so long that starting afresh would hurt. */
  private Optional<Path> checkpoints(
      BuildRequest request, Training training, RatingMatrix ratings) {
    boolean isLong = (long) ratings.cells() * training.ranking().rank() >= longTraining;
    return isLong ? Optional.of(request.data().resolve(CHECKPOINTS)) : Optional.empty();
  }

  /** What an interrupted search for settings left is of use for the same data and defaults only. */
  private static Optional<TrialLog> trials(
      BuildRequest request, Training defaults, ImportedData data) throws IOException {
    if (request.tuningTrials() == 0) {
      return Optional.empty();
    }
    String key = data.sources().stream().map(SourceFile::sha256).toList() + " " + defaults;
    return Optional.of(new TrialLog(request.data().resolve("tuning.jsonl"), key));
  }

  private static Tuning.Outcome tune(
      BuildRequest request,
      Training defaults,
      RatingMatrix ratings,
      Optional<TrialLog> trials,
      Workers workers,
      BuildProgress progress) {
    if (trials.isEmpty()) {
      return Tuning.Outcome.none(defaults.ranking(), defaults.rating());
    }
    int most = request.tuningTrials();
    progress.advanced(BuildProgress.Step.TUNE, 0, most);
    return new Tuning(most, request.seed())
        .search(
            defaults.ranking(),
            defaults.rating(),
            ratings,
            trials.get(),
            workers,
            done -> progress.advanced(BuildProgress.Step.TUNE, done, most));
  }
}
