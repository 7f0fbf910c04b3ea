package readalike.engine.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import readalike.engine.catalog.Book;

/** The {@code books} index of a build, read by id and by number. Thread-safe. */
final class BooksIndex {
  private final IndexSearcher searcher;
  private final Map<String, String> settings;
  private final RecentBooks recent = new RecentBooks();

  BooksIndex(DirectoryReader reader) throws IOException {
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(BookSimilarity.INSTANCE);
    // Queries differ from reader to reader; caching their filters would only fill memory.
    this.searcher.setQueryCache(null);
    this.settings = Map.copyOf(reader.getIndexCommit().getUserData());
  }

  IndexSearcher searcher() {
    return searcher;
  }

  Map<String, String> settings() {
    return settings;
  }

  OptionalInt number(String id) throws IOException {
    if (leafCount() == 0) {
      return OptionalInt.empty();
    }
    return first(new Term(BookFields.ID, id));
  }

  /** The first book that has one of the forms of an ISBN. */
  OptionalInt numberOfIsbn(String isbn) throws IOException {
    for (String form : leafCount() == 0 ? List.<String>of() : Isbn.forms(isbn)) {
      OptionalInt found = first(new Term(BookFields.ISBN, form));
      if (found.isPresent()) {
        return found;
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt first(Term term) throws IOException {
    PostingsEnum found = leaf().postings(term, PostingsEnum.NONE);
    int number = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
    return number == DocIdSetIterator.NO_MORE_DOCS ? OptionalInt.empty() : OptionalInt.of(number);
  }

  Book book(int number) throws IOException {
    return recent.book(number, read -> BookDocuments.toBook(searcher.storedFields(), read));
  }

  int ratingCount(int number) throws IOException {
    return (int) value(BookFields.RATING_COUNT, number);
  }

  float meanRating(int number) throws IOException {
    return Float.intBitsToFloat((int) value(BookFields.MEAN_RATING, number));
  }

  private long value(String field, int number) throws IOException {
    NumericDocValues values = DocValues.getNumeric(leaf(), field);
    if (!values.advanceExact(number)) {
      throw new IOException("book number " + number + " has no " + field);
    }
    return values.longValue();
  }

  private int leafCount() {
    return searcher.getIndexReader().leaves().size();
  }

  private LeafReader leaf() {
    return searcher.getIndexReader().leaves().getFirst().reader();
  }
}
