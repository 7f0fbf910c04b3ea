package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import readalike.engine.format.BookDocuments;
import readalike.engine.format.BookFields;
import readalike.engine.format.Isbn;

/**
 * Finds the book of the catalogue that a record from elsewhere names: by ISBN, else by the whole
 * title and an author. Of several editions the one with most ratings, then the lowest book number.
 * Thread-safe; lives as long as the index is open.
 */
public final class BookMatcher {
  /** More books of one title are not looked at; there is no such title. */
  private static final int MOST_NAMESAKES = 1000;

  /** A series behind the title: {@code (Dune, #1)}. */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

  private static final Pattern SUBTITLE = Pattern.compile("\\s*[:;].*$");

  private final LeafReader books;

  /** By what a book was found. */
  public enum By {
    ISBN,
    TITLE
  }

  /**
   * A book that was found.
   *
   * @param book its number
   */
  public record Found(int book, By by) {}

  /**
   * @param books over an index of one segment without deletions, whose document numbers are the
   *     book numbers
   */
  public BookMatcher(IndexSearcher books) throws IOException {
    this.books = books.getIndexReader().leaves().getFirst().reader();
  }

  /**
   * The book that a record names.
   *
   * @param isbns as printed; what is no ISBN finds nothing
   * @param title with or without a series in brackets and a subtitle
   * @param authors names in either order; one that fits is enough; without any, a title that only
   *     one work has
   */
  public Optional<Found> find(List<String> isbns, String title, List<String> authors)
      throws IOException {
    for (String printed : isbns) {
      for (String isbn : Isbn.forms(printed)) {
        OptionalInt book = mostRated(having(BookFields.ISBN, isbn));
        if (book.isPresent()) {
          return Optional.of(new Found(book.getAsInt(), By.ISBN));
        }
      }
    }
    for (String shape : shapes(title)) {
      OptionalInt book = mostRated(fitting(shape, authors));
      if (book.isPresent()) {
        return Optional.of(new Found(book.getAsInt(), By.TITLE));
      }
    }
    return Optional.empty();
  }

  /** The title as it is, without what stands in brackets behind it, without its subtitle. */
  private static List<String> shapes(String title) {
    String bare = IN_BRACKETS.matcher(title).replaceFirst("");
    String main = SUBTITLE.matcher(bare).replaceFirst("");
    return List.of(title, bare, main).stream().distinct().toList();
  }

  private List<Integer> fitting(String title, List<String> authors) throws IOException {
    List<List<String>> names =
        authors.stream().map(BookFields::words).filter(words -> !words.isEmpty()).toList();
    for (String key : BookFields.titleKeys(BookFields.words(title))) {
      List<Integer> namesakes = having(BookFields.TITLE_KEY, key);
      List<Integer> fitting = new ArrayList<>();
      for (int book : namesakes) {
        if (!names.isEmpty() && isBySomeOf(book, names)) {
          fitting.add(book);
        }
      }
      if (names.isEmpty() && isOneWork(namesakes)) {
        return namesakes;
      }
      if (!fitting.isEmpty()) {
        return fitting;
      }
    }
    return List.of();
  }

  private boolean isOneWork(List<Integer> namesakes) throws IOException {
    List<String> works = new ArrayList<>();
    for (int book : namesakes) {
      works.add(BookDocuments.toBook(books.storedFields(), book).work());
    }
    return works.stream().distinct().count() == 1;
  }

  private boolean isBySomeOf(int book, List<List<String>> names) throws IOException {
    List<List<String>> authors =
        BookDocuments.toBook(books.storedFields(), book).authors().stream()
            .map(BookFields::words)
            .toList();
    return names.stream()
        .anyMatch(name -> authors.stream().anyMatch(author -> isSame(name, author)));
  }

  /** The same words in any order, or the same surname with first names that begin alike. */
  private static boolean isSame(List<String> one, List<String> other) {
    if (other.isEmpty()) {
      return false;
    }
    if (one.size() == other.size() && one.containsAll(other) && other.containsAll(one)) {
      return true;
    }
    return one.getLast().equals(other.getLast())
        && one.getFirst().charAt(0) == other.getFirst().charAt(0);
  }

  private List<Integer> having(String field, String term) throws IOException {
    List<Integer> found = new ArrayList<>();
    PostingsEnum postings = books.postings(new Term(field, term), PostingsEnum.NONE);
    if (postings != null) {
      while (found.size() < MOST_NAMESAKES && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        found.add(postings.docID());
      }
    }
    return found;
  }

  private OptionalInt mostRated(List<Integer> found) throws IOException {
    NumericDocValues counts = books.getNumericDocValues(BookFields.RATING_COUNT);
    OptionalInt best = OptionalInt.empty();
    long most = -1;
    for (int book : found) {
      long count = counts != null && counts.advanceExact(book) ? counts.longValue() : 0;
      if (count > most) {
        most = count;
        best = OptionalInt.of(book);
      }
    }
    return best;
  }
}
