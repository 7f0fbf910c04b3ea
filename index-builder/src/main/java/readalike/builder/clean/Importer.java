package readalike.builder.clean;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import readalike.builder.csv.ImportException;
import readalike.builder.csv.Progress;
import readalike.builder.csv.SourceFile;
import readalike.builder.csv.Table;
import readalike.builder.csv.TableFile;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.Rating;
import readalike.engine.catalog.RatingScale;

/**
 * The way in: from files as people have them to clean data. The same files give the same data,
 * whatever machine reads them. Thread-safe.
 */
public final class Importer {
  private final ImportOptions options;

  public Importer(ImportOptions options) {
    this.options = options;
  }

  /**
   * Reads a data set. Every row that is read is either in the result or counted in its report.
   *
   * @param booksPath a file, a zip or a folder; when empty, the books of {@code ratingsPath} are
   *     taken, and where it has none either, books are titled by their ids
   * @param ratingsPath a file, a zip or a folder
   * @throws ImportException when a file is not what it claims; nothing is half read then
   * @throws IOException when a file cannot be read
   */
  public ImportedData read(Optional<Path> booksPath, Path ratingsPath, Progress progress)
      throws IOException {
    return read(booksPath, ratingsPath, List.of(), progress);
  }

  /**
   * The same, with ratings that are in no file.
   *
   * @param live ratings of readers with an account, at most one for each reader and book; what the
   *     data set has no book or no room on its scale for is left out and counted
   */
  public ImportedData read(
      Optional<Path> booksPath, Path ratingsPath, List<Rating> live, Progress progress)
      throws IOException {
    return new Run(DataSet.find(booksPath, ratingsPath), live, progress).read();
  }

  /** One reading of one data set. */
  private final class Run {
    private final DataSet dataSet;
    private final List<Rating> live;
    private final Progress progress;
    private final long totalBytes;
    private final List<TableReport> reports = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final TagNames tagNames = new TagNames();
    private long bytesOfFinishedTables;

    Run(DataSet dataSet, List<Rating> live, Progress progress) {
      this.dataSet = dataSet;
      this.live = live;
      this.progress = progress;
      this.totalBytes = dataSet.bytes();
    }

    ImportedData read() throws IOException {
      Catalogue catalogue = dataSet.books().isPresent() ? readBooks() : new Catalogue();
      RatingsDraft draft = new RatingsDraft(catalogue.numbers());
      RatingScale scale = readRatings(draft, catalogue.size());
      if (!live.isEmpty()) {
        reports.add(LiveRatings.add(live, draft, scale));
      }
      RatingsDraft.Finished finished = draft.finish(catalogue.size());
      List<SourceFile> sources = new ArrayList<>();
      for (Path path : dataSet.paths()) {
        sources.add(SourceFile.of(path));
      }
      return new ImportedData(
          catalogue.extendedTo(finished.bookIds()),
          new IdMap(finished.bookIds()),
          new IdMap(finished.userIds()),
          finished.ratings(),
          scale,
          sources,
          new CleaningReport(reports, notes));
    }

    private Catalogue readBooks() throws IOException {
      KnownTable books = dataSet.books().orElseThrow();
      Catalogue catalogue = new Catalogue();
      TagTables tags = new TagTables(tagNames);
      Optional<Tally> tagTally = readTags(tags);
      Tally tally = new Tally(books.file().name(), "books");
      try (Table table = open(books.file(), tally)) {
        catalogue.read(table, books.kind(), tags, tagNames, tally);
      }
      finish(books.file());
      tally.refuseIfUseless();
      reports.add(tally.report());
      tagTally.ifPresent(tags::tellLeftOver);
      tagTally.ifPresent(t -> reports.add(t.report()));
      return catalogue;
    }

    private Optional<Tally> readTags(TagTables tags) throws IOException {
      if (dataSet.genres().isPresent()) {
        TableFile file = dataSet.genres().get().file();
        Tally tally = new Tally(file.name(), "tags");
        try (Table table = open(file, tally)) {
          tags.readGenres(table, tally);
        }
        finish(file);
        return Optional.of(tally);
      }
      if (dataSet.bookTags().isEmpty() || dataSet.tags().isEmpty()) {
        return Optional.empty();
      }
      TableFile names = dataSet.tags().get().file();
      Tally nameTally = new Tally(names.name(), "tag names");
      Map<String, String> tagsById;
      try (Table table = open(names, nameTally)) {
        tagsById = tags.readNames(table, nameTally);
      }
      finish(names);
      reports.add(nameTally.report());
      TableFile file = dataSet.bookTags().get().file();
      Tally tally = new Tally(file.name(), "tags");
      try (Table table = open(file, tally)) {
        tags.readBookTags(table, tagsById, tally);
      }
      finish(file);
      return Optional.of(tally);
    }

    private RatingScale readRatings(RatingsDraft draft, int knownBooks) throws IOException {
      KnownTable ratings = dataSet.ratings();
      String file = ratings.file().name();
      Tally tally = new Tally(file, "ratings");
      try (Table table = open(ratings.file(), tally)) {
        new RatingsReader(ratings.kind(), table.header(), options, tally)
            .readAll(table, draft, dataSet.books().isPresent() ? knownBooks : -1);
      }
      finish(ratings.file());
      tally.refuseIfUseless();
      RatingScale scale = scale(ratings.kind(), draft, file);
      draft.drop(scale, tally);
      tally.refuseIfUseless();
      TableReport report = tally.report();
      reports.add(report);
      if (options.scale().isEmpty() && ratings.kind() == TableKind.RATINGS) {
        long onScale = report.kept() + report.count(Rule.DUPLICATE_RATING);
        notes.add(draft.scaleDecision.note(file, scale, onScale));
      }
      return scale;
    }

    private RatingScale scale(TableKind kind, RatingsDraft draft, String file)
        throws ImportException {
      if (options.scale().isPresent()) {
        return options.scale().get();
      }
      return switch (kind) {
        case BOOK_CROSSING_RATINGS -> RatingScale.TEN_POINTS;
        case GOODREADS_EXPORT -> RatingScale.FIVE_STARS;
        default -> draft.scaleDecision.decide(file);
      };
    }

    private Table open(TableFile file, Tally tally) throws IOException {
      long before = bytesOfFinishedTables;
      return file.open(tally, read -> progress.advanced(before + read, totalBytes));
    }

    private void finish(TableFile file) {
      bytesOfFinishedTables += file.bytes();
      progress.advanced(bytesOfFinishedTables, totalBytes);
    }
  }
}
