package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;
import readalike.engine.format.Acronyms;
import readalike.engine.format.BookDocuments;
import readalike.engine.format.BookFields;

/**
 * Reads words that no book has as the first letters of a title, a series or an author's name.
 * Thread-safe.
 */
final class SpelledOut {
  /** So many books of the same letters are looked at, in the order of their numbers. */
  private static final int MOST_LOOKED_AT = 1_000;

  private final LeafReader books;
  private final Spelling spelling;

  SpelledOut(LeafReader books, Spelling spelling) {
    this.books = books;
    this.spelling = spelling;
  }

  /** The words with those that are letters spelled out; empty where there are none. */
  Optional<List<String>> of(QueryText text) throws IOException {
    List<String> spelledOut = new ArrayList<>();
    boolean any = false;
    for (QueryText.Word word : text.words()) {
      List<String> meant = spelling.isUnknown(word) ? meant(word.text()) : List.of();
      any |= !meant.isEmpty();
      spelledOut.addAll(meant.isEmpty() ? List.of(word.text()) : meant);
    }
    return any ? Optional.of(spelledOut) : Optional.empty();
  }

  /** The words of the name in the most read book that has one of these letters. */
  private List<String> meant(String letters) throws IOException {
    int length = letters.codePointCount(0, letters.length());
    if (length < Acronyms.SHORTEST || length > Acronyms.LONGEST) {
      return List.of();
    }
    int best = mostRead(letters);
    if (best < 0) {
      return List.of();
    }
    return named(BookDocuments.toBook(books.storedFields(), best), letters);
  }

  private static List<String> named(Book book, String letters) {
    Optional<String> series =
        book.series().map(Series::name).filter(name -> Acronyms.of(name).contains(letters));
    if (series.isPresent()) {
      return Acronyms.words(series.get());
    }
    return book.authors().stream()
        .filter(author -> Acronyms.ofAuthor(author).contains(letters))
        .findFirst()
        .map(BookFields::words)
        .orElseGet(() -> Acronyms.words(book.title()));
  }

  private int mostRead(String letters) throws IOException {
    PostingsEnum named = books.postings(new Term(BookFields.ACRONYM, letters), PostingsEnum.NONE);
    if (named == null) {
      return -1;
    }
    NumericDocValues readers = DocValues.getNumeric(books, BookFields.RATING_COUNT);
    int best = -1;
    long most = -1;
    for (int i = 0; i < MOST_LOOKED_AT && named.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
      readers.advanceExact(named.docID());
      if (readers.longValue() > most) {
        best = named.docID();
        most = readers.longValue();
      }
    }
    return best;
  }
}
