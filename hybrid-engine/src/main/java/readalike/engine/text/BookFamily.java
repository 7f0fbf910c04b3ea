package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Volumes;
import readalike.engine.format.BookFields;
import readalike.engine.format.Snapshot;

/** The books that belong to a book: other editions of its work, and its series. Thread-safe. */
public final class BookFamily {
  /** No more books than these are named. */
  public static final int MOST = 200;

  private final Snapshot snapshot;
  private final IndexSearcher books;

  public BookFamily(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.books = snapshot.books();
  }

  /** The other editions of a book's work, the most widely read first. */
  public List<Book> editions(int book) throws IOException {
    List<Member> members =
        members(new TermQuery(new Term(BookFields.WORK, snapshot.book(book).work())));
    members.removeIf(member -> member.number == book);
    members.sort(Member.MOST_READ);
    return members.stream().map(Member::book).toList();
  }

  /**
   * The books of a book's series in the order of their volumes, itself among them, one edition of
   * each work; those without a volume come last. Empty for a book without a series.
   */
  public List<Book> series(int book) throws IOException {
    Book asked = snapshot.book(book);
    if (asked.series().isEmpty()) {
      return List.of();
    }
    String name = BookFields.facetValue(asked.series().get().name());
    List<Member> members = members(new TermQuery(new Term(BookFields.SERIES_FACET, name)));
    Set<String> works = new HashSet<>();
    members.sort(
        Comparator.comparing((Member member) -> member.number != book)
            .thenComparing(Member.MOST_READ));
    members.removeIf(member -> !works.add(member.book.work()));
    members.sort(Comparator.comparingDouble(Member::volume).thenComparing(Member.MOST_READ));
    return members.stream().map(Member::book).toList();
  }

  private List<Member> members(Query query) throws IOException {
    List<Member> members = new ArrayList<>();
    for (ScoreDoc hit : books.search(query, MOST).scoreDocs) {
      members.add(new Member(hit.doc, snapshot.book(hit.doc), snapshot.ratingCount(hit.doc)));
    }
    return members;
  }

  private record Member(int number, Book book, int readers) {
    static final Comparator<Member> MOST_READ =
        Comparator.comparingInt((Member member) -> -member.readers)
            .thenComparingInt(Member::number);

    /** Its place in the series; beyond all places when it has none. */
    double volume() {
      return book.series()
          .flatMap(series -> Volumes.parse(series.volume()))
          .map(volumes -> (double) volumes.first())
          .orElse(Double.POSITIVE_INFINITY);
    }
  }
}
