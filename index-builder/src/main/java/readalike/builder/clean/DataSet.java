package readalike.builder.clean;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import readalike.builder.csv.Header;
import readalike.builder.csv.ImportException;
import readalike.builder.csv.TableFile;
import readalike.builder.csv.TableFiles;

/**
 * The tables that will be read.
 *
 * @param genres tags by book, goodbooks-10k
 * @param bookTags tag numbers by book with {@code tags}, their names, goodbooks-10k
 */
record DataSet(
    KnownTable ratings,
    Optional<KnownTable> books,
    Optional<KnownTable> genres,
    Optional<KnownTable> bookTags,
    Optional<KnownTable> tags) {

  private static final Set<String> KNOWN_NAMES =
      Set.of(
          "ratings.csv",
          "books.csv",
          "bx-ratings.csv",
          "bx-book-ratings.csv",
          "bx-books.csv",
          "bx_books.csv",
          "book_genres.csv",
          "book_tags.csv",
          "tags.csv");

  /**
   * Looks at the headers of what was given.
   *
   * @param booksPath a file or folder, or empty: then books come from {@code ratingsPath}, where it
   *     has any
   * @throws ImportException when no ratings are found, or it is not clear which of several are
   *     meant
   */
  static DataSet find(Optional<Path> booksPath, Path ratingsPath) throws IOException {
    List<KnownTable> ratingTables = tablesAt(ratingsPath, TableKind::hasRatings, "ratings");
    KnownTable ratings = choose(ratingTables, TableKind::hasRatings, ratingsPath).orElseThrow();
    List<KnownTable> bookTables =
        booksPath.isPresent()
            ? tablesAt(booksPath.get(), TableKind::hasBooks, "books")
            : ratingTables;
    Path at = booksPath.orElse(ratingsPath);
    return new DataSet(
        ratings,
        choose(bookTables, TableKind::hasBooks, at),
        choose(bookTables, kind -> kind == TableKind.GENRES, at),
        choose(bookTables, kind -> kind == TableKind.BOOK_TAGS, at),
        choose(bookTables, kind -> kind == TableKind.TAGS, at));
  }

  private static List<KnownTable> tablesAt(Path path, Predicate<TableKind> wanted, String what)
      throws IOException {
    List<KnownTable> known = new ArrayList<>();
    List<TableFile> files = TableFiles.at(path);
    String seen = "";
    for (TableFile file : files) {
      Header header = headerOf(file, files.size() == 1);
      if (header != null) {
        TableKind.of(header).ifPresent(kind -> known.add(new KnownTable(file, kind)));
        seen = seen.isEmpty() ? file.name() + " has " + header : seen;
      }
    }
    if (known.stream().noneMatch(table -> wanted.test(table.kind()))) {
      String columns = what.equals("books") ? "book_id,title" : "user_id,book_id,rating";
      throw new ImportException(
          path.getFileName()
              + ": no table of "
              + what
              + "; its header must have at least "
              + columns
              + (seen.isEmpty() ? "" : " (" + seen + ")"));
    }
    return known;
  }

  /** In a folder, a stranger's file does no harm; a file that was named must be right. */
  private static Header headerOf(TableFile file, boolean named) throws IOException {
    try {
      return file.header();
    } catch (ImportException e) {
      if (named) {
        throw e;
      }
      return null;
    }
  }

  private static Optional<KnownTable> choose(
      List<KnownTable> tables, Predicate<TableKind> wanted, Path path) throws ImportException {
    List<KnownTable> fitting = tables.stream().filter(t -> wanted.test(t.kind())).toList();
    if (fitting.size() < 2) {
      return fitting.stream().findFirst();
    }
    List<KnownTable> named = fitting.stream().filter(DataSet::isWellNamed).toList();
    if (named.size() == 1) {
      return Optional.of(named.getFirst());
    }
    throw new ImportException(
        path.getFileName()
            + " has several tables of one kind: "
            + fitting.stream().map(t -> t.file().name()).collect(Collectors.joining(", "))
            + "; give the one that is meant");
  }

  private static boolean isWellNamed(KnownTable table) {
    return KNOWN_NAMES.contains(table.file().baseName().toLowerCase(Locale.ROOT));
  }

  /** The files in which the tables lie, each once. */
  Set<Path> paths() {
    return tables()
        .map(table -> table.file().path())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Bytes that reading all tables will take from disk. */
  long bytes() {
    return tables().mapToLong(table -> table.file().bytes()).sum();
  }

  private Stream<KnownTable> tables() {
    return Stream.concat(
        Stream.of(ratings), Stream.of(books, genres, bookTags, tags).flatMap(Optional::stream));
  }
}
