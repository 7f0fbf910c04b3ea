package readalike.builder.clean;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import readalike.builder.csv.Row;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;
import readalike.engine.format.BookFields;

/** Turns the rows of a books table into books. */
final class BookReader {
  private static final int MAX_AUTHORS = 50;

  /** What stands in a cell for nothing. */
  private static final Set<String> NOTHING = Set.of("", "null", "nan", "n/a", "\\n");

  private final TableKind kind;
  private final BookColumns columns;
  private final Tally tally;
  private final TextCleaner text;
  private final TagNames tagNames;
  private final Languages languages = new Languages();

  BookReader(TableKind kind, BookColumns columns, Tally tally, TagNames tagNames) {
    this.kind = kind;
    this.columns = columns;
    this.tally = tally;
    this.text = new TextCleaner(tally);
    this.tagNames = tagNames;
  }

  /** The book of a row; empty, and told, when the row cannot be used. */
  Optional<Book> read(Row row) {
    if (row.size() != columns.width) {
      tally.found(Rule.RAGGED_ROW, row, row.toString());
      return Optional.empty();
    }
    String id = id(row);
    if (id.isBlank()) {
      tally.found(Rule.MISSING_ID, row, row.toString());
      return Optional.empty();
    }
    if (id.length() > RatingsReader.MAX_ID) {
      tally.found(Rule.OVERLONG_ID, row, id);
      return Optional.empty();
    }
    SeriesTitle title = SeriesTitle.parse(title(id, row));
    Optional<Series> series =
        SeriesTitle.ofCells(
                text.clean(optional(columns.series, row), TextCleaner.MAX_NAME, row),
                optional(columns.volume, row))
            .or(title::series);
    List<String> authors = authors(row);
    String workId = optional(columns.work, row);
    return Optional.of(
        new Book(
            id,
            workId.isEmpty()
                ? WorkKey.of(title.title(), authors, series)
                : WorkKey.ofId(workId.replaceAll("\\.0$", "")),
            title.title(),
            authors,
            year(row),
            isbn(row),
            text.clean(optional(columns.publisher, row), TextCleaner.MAX_NAME, row),
            language(row),
            series,
            tagNames.normalise(names(columns.tags, "[;|]", row)),
            text.clean(row.get(columns.description), TextCleaner.MAX_DESCRIPTION, row),
            originalTitle(title.title(), row)));
  }

  /** The id by which ratings and tags refer to the row's book. */
  String id(Row row) {
    return row.get(columns.id).strip();
  }

  /** The id of goodbooks-10k's tag table, or empty. */
  String goodreadsId(Row row) {
    return row.get(columns.goodreadsId).strip();
  }

  private String title(String id, Row row) {
    String title = text.clean(row.get(columns.title), TextCleaner.MAX_TITLE, row);
    if (title.isEmpty()) {
      title = text.clean(row.get(columns.originalTitle), TextCleaner.MAX_TITLE, row);
    }
    if (title.isEmpty()) {
      tally.found(Rule.BLANK_TITLE, row, row.toString());
      return id;
    }
    return title;
  }

  /** Empty where it says the same in other words than the title's sub-title or series. */
  private String originalTitle(String title, Row row) {
    String original =
        SeriesTitle.parse(text.clean(row.get(columns.originalTitle), TextCleaner.MAX_TITLE, row))
            .title();
    List<String> words = BookFields.words(original);
    List<String> known = BookFields.words(title);
    boolean same = known.size() >= words.size() && known.subList(0, words.size()).equals(words);
    return same ? "" : original;
  }

  private List<String> authors(Row row) {
    String separator =
        switch (kind) {
          case GOODBOOKS_BOOKS -> ",";
          case BOOK_CROSSING_BOOKS, GOODREADS_EXPORT -> "\\|";
          default -> "[;|]";
        };
    List<String> authors = new ArrayList<>(names(columns.authors, separator, row));
    authors.addAll(names(columns.moreAuthors, ",", row));
    return authors.stream().distinct().limit(MAX_AUTHORS).toList();
  }

  /** The names in a cell. Entities are decoded first: their semicolon separates nothing. */
  private List<String> names(int column, String separator, Row row) {
    String cell = text.clean(optional(column, row), TextCleaner.MAX_DESCRIPTION, row);
    if (cell.isEmpty()) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    for (String name : cell.split(separator, -1)) {
      String clean = text.clean(name, TextCleaner.MAX_NAME, row);
      if (!clean.isEmpty()) {
        names.add(clean);
      }
    }
    return List.copyOf(names);
  }

  private OptionalInt year(Row row) {
    String cell = optional(columns.year, row);
    cell = cell.isEmpty() ? optional(columns.otherYear, row) : cell;
    if (cell.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt year = Years.parse(cell, kind);
    if (year.isEmpty()) {
      tally.found(Rule.BAD_YEAR, row, cell);
    }
    return year;
  }

  private String isbn(Row row) {
    String ten = optional(columns.isbn, row);
    String thirteen = optional(columns.isbn13, row);
    Optional<Isbn> isbn = Isbn.parse(ten).or(() -> Isbn.parse(thirteen));
    boolean given = ten.matches(".*\\d.*") || thirteen.matches(".*\\d.*");
    if (isbn.isEmpty() && given) {
      tally.found(Rule.UNUSABLE_ISBN, row, ten.isEmpty() ? thirteen : ten);
    }
    if (isbn.isPresent() && isbn.get().repaired()) {
      tally.found(Rule.REPAIRED_ISBN, row, ten);
    }
    return isbn.map(Isbn::isbn13).orElse("");
  }

  private String language(Row row) {
    String cell = optional(columns.language, row);
    Optional<String> code = languages.code(cell);
    if (code.isEmpty()) {
      tally.found(Rule.UNKNOWN_LANGUAGE, row, cell);
    }
    return code.orElse("");
  }

  private static String optional(int column, Row row) {
    String cell = row.get(column).strip();
    return NOTHING.contains(cell.toLowerCase(Locale.ROOT)) ? "" : cell;
  }
}
