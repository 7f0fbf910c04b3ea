package readalike.builder.clean;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readalike.builder.csv.Row;
import readalike.builder.csv.Table;
import readalike.engine.catalog.Book;

/** The books of a books table, in its order, with their numbers. */
final class Catalogue {
  private final List<Book> books = new ArrayList<>();
  private final Numbering numbers = new Numbering();
  private final LineIndex lines = new LineIndex();
  private final AuthorSpellings spellings = new AuthorSpellings();

  /** Reads all rows; a second book of the same id is left out. */
  void read(Table table, TableKind kind, TagTables tags, TagNames tagNames, Tally tally)
      throws IOException {
    BookReader reader =
        new BookReader(kind, new BookColumns(kind, table.header()), tally, tagNames);
    for (Row row = table.next(); row != null; row = table.next()) {
      tally.row();
      if (numbers.contains(reader.id(row)) && row.size() == table.header().size()) {
        tally.found(Rule.DUPLICATE_BOOK, row, reader.id(row));
        continue;
      }
      Optional<Book> book = reader.read(row);
      if (book.isPresent()) {
        numbers.number(book.get().id());
        books.add(withTags(book.get(), tags.take(book.get().id(), reader.goodreadsId(row))));
        lines.add(row.line());
        book.get().authors().forEach(spellings::add);
      }
    }
    spellAuthorsAlike(tally);
  }

  private void spellAuthorsAlike(Tally tally) {
    for (int i = 0; i < books.size(); i++) {
      Book book = books.get(i);
      List<String> authors = book.authors().stream().map(spellings::best).distinct().toList();
      if (!authors.equals(book.authors())) {
        tally.found(Rule.AUTHOR_SPELLING, lines.line(i), String.join("; ", book.authors()));
        books.set(i, copy(book, authors, book.tags()));
      }
    }
  }

  private static Book withTags(Book book, List<String> more) {
    if (more.isEmpty()) {
      return book;
    }
    Set<String> tags = new LinkedHashSet<>(book.tags());
    tags.addAll(more);
    return copy(book, book.authors(), tags.stream().limit(TagNames.MAX_TAGS).toList());
  }

  private static Book copy(Book book, List<String> authors, List<String> tags) {
    return new Book(
        book.id(),
        book.work(),
        book.title(),
        authors,
        book.year(),
        book.isbn(),
        book.publisher(),
        book.language(),
        book.series(),
        tags,
        book.description(),
        book.originalTitle());
  }

  int size() {
    return books.size();
  }

  Numbering numbers() {
    return numbers;
  }

  /** The books, and untitled ones for the ids that follow. */
  List<Book> extendedTo(List<String> ids) {
    List<Book> all = new ArrayList<>(books);
    ids.subList(books.size(), ids.size()).forEach(id -> all.add(Book.untitled(id)));
    return all;
  }
}
