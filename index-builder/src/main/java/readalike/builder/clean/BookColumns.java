package readalike.builder.clean;

import readalike.builder.csv.Header;

/** Where the fields of a book stand in a table of some kind; -1 where it has no such column. */
final class BookColumns {
  final int id;
  final int goodreadsId;
  final int work;
  final int title;
  final int originalTitle;
  final int authors;
  final int moreAuthors;
  final int year;
  final int otherYear;
  final int isbn;
  final int isbn13;
  final int publisher;
  final int language;
  final int series;
  final int volume;
  final int tags;
  final int description;
  final int width;

  BookColumns(TableKind kind, Header header) {
    id = header.column(kind == TableKind.BOOK_CROSSING_BOOKS ? "isbn" : "book_id");
    goodreadsId = header.column("goodreads_book_id");
    work = header.column("work_id");
    title = header.column("title", "book_title");
    originalTitle = header.column("original_title");
    authors = header.column("authors", "author", "book_author");
    moreAuthors = header.column("additional_authors");
    year = header.column("original_publication_year", "year", "year_of_publication");
    otherYear = header.column("year_published");
    isbn = header.column("isbn");
    isbn13 = header.column("isbn13");
    publisher = header.column("publisher", "book_publisher");
    language = header.column("language", "language_code");
    series = header.column("series");
    volume = header.column("volume");
    tags = header.column("tags");
    description = header.column("description");
    width = header.size();
  }
}
