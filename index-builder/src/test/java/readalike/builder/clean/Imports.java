package readalike.builder.clean;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readalike.builder.csv.Progress;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.RatingScale;

/** A folder of small files to import. */
final class Imports {
  private final Path folder;

  Imports(Path folder) {
    this.folder = folder;
  }

  Imports with(String name, String text) throws IOException {
    return with(name, text, StandardCharsets.UTF_8);
  }

  Imports with(String name, String text, Charset charset) throws IOException {
    Files.writeString(folder.resolve(name), text, charset);
    return this;
  }

  /** Imports the folder as a data set. */
  ImportedData read() throws IOException {
    return new Importer(ImportOptions.DEFAULT).read(Optional.of(folder), folder, Progress.NONE);
  }

  ImportedData readRatings(String name) throws IOException {
    return readRatings(name, ImportOptions.DEFAULT);
  }

  ImportedData readRatings(String name, RatingScale scale) throws IOException {
    return readRatings(name, new ImportOptions(Optional.of(scale), "me"));
  }

  private ImportedData readRatings(String name, ImportOptions options) throws IOException {
    return new Importer(options).read(Optional.empty(), folder.resolve(name), Progress.NONE);
  }

  /** Books of one generic table, with a rating of the book {@code b1}. */
  static ImportedData ofBooks(Path folder, String books) throws IOException {
    return new Imports(folder)
        .with("books.csv", books)
        .with("ratings.csv", "user_id,book_id,rating\nu1,b1,5\n")
        .read();
  }

  static ImportedData ofRatings(Path folder, String ratings) throws IOException {
    return new Imports(folder).with("ratings.csv", ratings).readRatings("ratings.csv");
  }

  /** The ratings as {@code user book value}. */
  static List<String> ratings(ImportedData data) {
    List<String> ratings = new ArrayList<>();
    for (int i = 0; i < data.ratings().size(); i++) {
      ratings.add(
          data.users().id(data.ratings().user(i))
              + " "
              + data.bookIds().id(data.ratings().book(i))
              + " "
              + data.ratings().value(i));
    }
    return ratings;
  }

  static Book book(ImportedData data, String id) {
    return data.books().get(data.bookIds().number(id).orElseThrow());
  }

  /** Where a rule was met, as {@code line: value}. */
  static List<String> places(ImportedData data, Rule rule) {
    return data.report().tables().stream()
        .flatMap(table -> table.findings().stream())
        .filter(finding -> finding.rule() == rule)
        .flatMap(finding -> finding.first().stream())
        .map(place -> place.line() + ": " + place.value())
        .toList();
  }
}
