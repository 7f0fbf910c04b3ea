package readalike.builder.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readalike.builder.clean.CleaningReport;
import readalike.builder.clean.ImportOptions;
import readalike.builder.clean.ImportedData;
import readalike.builder.clean.Importer;
import readalike.builder.clean.TableReport;
import readalike.builder.csv.Progress;
import readalike.builder.csv.SourceFile;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.DatasetProperties;
import readalike.builder.index.Matrices;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.catalog.RatingScale;
import readalike.engine.evaluation.Split;
import readalike.engine.evaluation.split.TimedRatings;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;

/**
 * The data of one evaluation.
 *
 * @param name for people
 * @param sources the files that were read, with their checksums
 * @param cleaning what was repaired and left out of them
 * @param books the catalogue that is ranked, in the order of the columns
 * @param users ids of the readers, in the order of the rows
 * @param split training and test part
 * @param scale of the ratings
 */
record EvaluationData(
    String name,
    List<SourceFile> sources,
    CleaningReport cleaning,
    List<Book> books,
    IdMap users,
    Split split,
    RatingScale scale) {
  EvaluationData {
    sources = List.copyOf(sources);
    books = List.copyOf(books);
  }

  /**
   * Reads and splits.
   *
   * @throws IOException when a file cannot be read, there is no served build, or the ratings lack
   *     what the split needs
   */
  static EvaluationData of(HeldOut heldOut, BuildProgress progress) throws IOException {
    try {
      return switch (heldOut) {
        case HeldOut.Given given -> given(given, progress);
        case HeldOut.Files files -> files(files, progress);
        case HeldOut.ServedBuild build -> served(build);
      };
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * The books of the training part are the catalogue; test ratings of other books or readers cannot
   * be predicted.
   */
  private static EvaluationData given(HeldOut.Given given, BuildProgress progress)
      throws IOException {
    DatasetProperties dataset = DatasetProperties.beside(given.train());
    ImportedData train = read(dataset, given.books(), given.train(), progress);
    ImportedData test =
        new Importer(new ImportOptions(Optional.of(train.scale()), "me"))
            .read(Optional.empty(), given.test(), Progress.NONE);
    RatedBooks rated = RatedBooks.of(train);
    List<SourceFile> sources = new ArrayList<>(train.sources());
    sources.addAll(test.sources());
    return new EvaluationData(
        nameOf(given.train(), dataset),
        sources,
        both(train.report(), test.report()),
        rated.books(),
        train.users(),
        new Split(
            Matrices.of(train, train.users(), rated.ids()),
            Matrices.of(test, train.users(), rated.ids())),
        train.scale());
  }

  /** The books that anybody rated are the catalogue, also those whose ratings are all held out. */
  private static EvaluationData files(HeldOut.Files files, BuildProgress progress)
      throws IOException {
    DatasetProperties dataset = DatasetProperties.beside(files.ratings());
    ImportedData data = read(dataset, files.books(), files.ratings(), progress);
    RatedBooks rated = RatedBooks.of(data);
    RatingMatrix ratings = Matrices.of(data, data.users(), rated.ids());
    TimedRatings timed = new TimedRatings(ratings, Matrices.times(data, ratings, rated.ids()));
    return new EvaluationData(
        dataset.name(),
        data.sources(),
        data.report(),
        rated.books(),
        data.users(),
        files.plan().split(timed),
        data.scale());
  }

  private static ImportedData read(
      DatasetProperties dataset, Optional<Path> books, Path ratings, BuildProgress progress)
      throws IOException {
    return new Importer(dataset.complete(ImportOptions.DEFAULT))
        .read(
            books,
            ratings,
            (read, total) -> progress.advanced(BuildProgress.Step.IMPORT, read, total));
  }

  private static CleaningReport both(CleaningReport train, CleaningReport test) {
    List<TableReport> tables = new ArrayList<>(train.tables());
    tables.addAll(test.tables());
    return new CleaningReport(tables, train.notes());
  }

  /** Splits lie in a folder named after the data; only a file at the root has none. */
  private static String nameOf(Path train, DatasetProperties dataset) {
    Path folder = train.toAbsolutePath().normalize().getParent().getFileName();
    return folder == null ? dataset.name() : folder.toString();
  }

  private static EvaluationData served(HeldOut.ServedBuild build) throws IOException {
    Path folder =
        new Builds(build.data())
            .current()
            .orElseThrow(
                () ->
                    new IOException(
                        "there is no build in "
                            + build.data()
                            + "; run ./readalike build, or give --train and --test"));
    try (Snapshot snapshot = Snapshot.open(folder)) {
      List<Book> books = new ArrayList<>();
      for (int number = 0; number < snapshot.facts().books(); number++) {
        books.add(snapshot.book(number));
      }
      return new EvaluationData(
          snapshot.facts().dataset(),
          List.of(),
          new CleaningReport(List.of(), List.of()),
          books,
          snapshot.users(),
          build.plan().split(new TimedRatings(snapshot.ratings())),
          snapshot.facts().scale());
    }
  }
}
