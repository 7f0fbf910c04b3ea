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
  /**
   * So many books of the same letters, or with the same word in a name, are looked at, by number: a
   * bound for odd data.
   */
  private static final int MOST_LOOKED_AT = 20_000;

  /** So many times the readers make a slip likelier than letters. */
  private static final int FAR_MORE = 5;

  private static final int LONG_ENOUGH = 4;

  /** Where the words of names stand. */
  private static final List<String> NAMES =
      List.of(BookFields.TITLE, BookFields.AUTHORS, BookFields.SERIES);

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
    int best = mostRead(new Term(BookFields.ACRONYM, letters));
    return best < 0 || isRatherASlip(letters, readers(best))
        ? List.of()
        : named(BookDocuments.toBook(books.storedFields(), best), letters);
  }

  /** Whether a word near to the letters names a book that far more people have read. */
  private boolean isRatherASlip(String letters, long readers) throws IOException {
    for (Reading.Alternative near : spelling.near(letters)) {
      if (near.text().length() < Math.min(letters.length(), LONG_ENOUGH)) {
        continue; // hardly a slip of so short a word
      }
      for (String field : NAMES) {
        int best = mostRead(new Term(field, near.words().getFirst()));
        if (best >= 0 && readers(best) > FAR_MORE * Math.max(1, readers)) {
          return true;
        }
      }
    }
    return false;
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

  /** The most read book that has a term, or -1. */
  private int mostRead(Term term) throws IOException {
    PostingsEnum having = books.postings(term, PostingsEnum.NONE);
    if (having == null) {
      return -1;
    }
    NumericDocValues readers = DocValues.getNumeric(books, BookFields.RATING_COUNT);
    int best = -1;
    long most = -1;
    for (int i = 0; i < MOST_LOOKED_AT && having.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
      readers.advanceExact(having.docID());
      if (readers.longValue() > most) {
        best = having.docID();
        most = readers.longValue();
      }
    }
    return best;
  }

  private long readers(int book) throws IOException {
    NumericDocValues readers = DocValues.getNumeric(books, BookFields.RATING_COUNT);
    return readers.advanceExact(book) ? readers.longValue() : 0;
  }
}
