package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;
import readalike.engine.format.BookDocuments;
import readalike.engine.format.BookFields;
import readalike.engine.format.BuildWriter;

/** A few books in memory; their ids are {@code b0}, {@code b1}, … in the order of adding. */
final class TinyLibrary {
  private final List<Document> documents = new ArrayList<>();
  private final List<Book> books = new ArrayList<>();
  private final List<Integer> readers = new ArrayList<>();

  /** Adds a book with {@code "First Last; First Last"} as authors and {@code "a; b"} as tags. */
  TinyLibrary add(String title, String authors, String tags, int readers) {
    return add(book(title, authors, tags), readers, readers == 0 ? Float.NaN : 4f);
  }

  TinyLibrary add(Book book, int readerCount, float mean) {
    documents.add(BookDocuments.toDocument(book, readerCount, mean));
    books.add(book);
    readers.add(readerCount);
    return this;
  }

  Book book(String title, String authors, String tags) {
    String id = "b" + documents.size();
    return new Book(
        id,
        "w" + id,
        title,
        list(authors),
        OptionalInt.empty(),
        "",
        "",
        "",
        Optional.empty(),
        list(tags),
        "");
  }

  private static List<String> list(String values) {
    return values.isEmpty() ? List.of() : List.of(values.split("; "));
  }

  static Book inSeries(Book book, String series, String volume) {
    return new Book(
        book.id(),
        book.work(),
        book.title(),
        book.authors(),
        book.year(),
        book.isbn(),
        book.publisher(),
        book.language(),
        Optional.of(new Series(series, volume)),
        book.tags(),
        book.description());
  }

  static Book edition(Book book, String work, String language, int year, String isbn) {
    return new Book(
        book.id(),
        work,
        book.title(),
        book.authors(),
        OptionalInt.of(year),
        isbn,
        book.publisher(),
        language,
        book.series(),
        book.tags(),
        book.description());
  }

  static Book described(Book book, String publisher, String description) {
    return new Book(
        book.id(),
        book.work(),
        book.title(),
        book.authors(),
        book.year(),
        book.isbn(),
        publisher,
        book.language(),
        book.series(),
        book.tags(),
        description);
  }

  static Book called(Book book, String originalTitle) {
    return new Book(
        book.id(),
        book.work(),
        book.title(),
        book.authors(),
        book.year(),
        book.isbn(),
        book.publisher(),
        book.language(),
        book.series(),
        book.tags(),
        book.description(),
        originalTitle);
  }

  BookSearch open() throws IOException {
    return open(Synonyms.NONE);
  }

  BookSearch open(Synonyms synonyms) throws IOException {
    return new BookSearch(searcher(true), suggestions(), () -> synonyms);
  }

  /** A searcher over the suggestions of the books. */
  IndexSearcher suggestions() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    BuildWriter.writeSuggestions(
        directory, books, readers.stream().mapToInt(Integer::intValue).toArray());
    return new IndexSearcher(DirectoryReader.open(directory));
  }

  /** A searcher over the books, in one segment or each in its own. */
  IndexSearcher searcher(boolean merged) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(BookFields.analyzer()))) {
      for (Document document : documents) {
        writer.addDocument(document);
        if (!merged) {
          writer.flush();
        }
      }
      if (merged) {
        writer.forceMerge(1);
      }
    }
    return new IndexSearcher(DirectoryReader.open(directory));
  }
}
