package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import readalike.engine.catalog.Book;
import readalike.engine.format.BookDocuments;
import readalike.engine.text.SearchRequest.Sort;
import readalike.engine.text.SearchResult.Hit;
import readalike.engine.text.Understanding.Understood;

/** Finds books by words in one books index. Thread-safe; lives as long as the index is open. */
public final class BookSearch {
  private final IndexSearcher books;
  private final BookColumns columns;
  private final Facets facets;
  private final Understanding understanding;
  private final DidYouMean didYouMean;
  private final Suggestions suggestions;

  /**
   * @param books over an index of one segment without deletions, whose document numbers are the
   *     book numbers
   * @throws IllegalArgumentException when the index is not of that kind
   */
  public BookSearch(IndexSearcher books) throws IOException {
    int segments = books.getIndexReader().leaves().size();
    if (segments != 1 || books.getIndexReader().hasDeletions()) {
      throw new IllegalArgumentException(
          "a books index must have one segment without deletions, this one has "
              + segments
              + " with "
              + books.getIndexReader().numDeletedDocs()
              + " deletions");
    }
    LeafReader segment = books.getIndexReader().leaves().getFirst().reader();
    // A searcher of our own: matches are gathered in one thread, in the order of the books.
    this.books = new IndexSearcher(books.getIndexReader());
    columns = new BookColumns(segment);
    facets = new Facets(segment, columns);
    Spelling spelling = new Spelling(segment);
    WordsQuery words = new WordsQuery(columns.mostRatings());
    understanding = new Understanding(this.books, spelling, words);
    didYouMean = new DidYouMean(this.books, spelling, words);
    suggestions = new Suggestions(this.books, columns);
  }

  /** The books that answer a request; editions of one work are one hit. */
  public SearchResult search(SearchRequest request) throws IOException {
    QueryText text = QueryText.of(request.words());
    Understood understood = understanding.of(text);
    Query query = Filters.apply(understood.query(), Filters.of(request));
    Matches matches = books.search(query, Matches.gathered());
    Sort sort =
        text.isBlank() && request.sort() == Sort.RELEVANCE ? Sort.POPULARITY : request.sort();
    Ranking ranking = Ranking.of(matches, columns, sort, request.offset(), request.n());
    StoredFields stored = books.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (Ranking.Ranked ranked : ranking.page()) {
      Book book = BookDocuments.toBook(stored, ranked.book());
      hits.add(new Hit(ranked.book(), book, ranked.key()));
    }
    String better = hits.isEmpty() ? "" : didYouMean.of(text, understood, hits.getFirst().book());
    return new SearchResult(ranking.total(), hits, facets.of(matches), better);
  }

  /**
   * Completions of the beginning of a title, an author's name (either order) or a series.
   *
   * @param n how many, 1 to 20
   */
  public List<Suggestion> suggest(String typed, int n) throws IOException {
    if (n < 1 || n > 20) {
      throw new IllegalArgumentException("n must be 1..20, got " + n);
    }
    return suggestions.of(typed, n);
  }
}
