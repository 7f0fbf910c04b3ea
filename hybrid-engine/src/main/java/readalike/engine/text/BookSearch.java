package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import readalike.engine.catalog.Book;
import readalike.engine.format.BookDocuments;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.ReaderTaste;
import readalike.engine.text.Found.Place;
import readalike.engine.text.SearchRequest.Sort;
import readalike.engine.text.SearchResult.Hit;
import readalike.engine.text.SearchResult.Instead;
import readalike.engine.text.SearchResult.Nearness;
import readalike.engine.text.Understanding.Understood;

/** Finds books by words in one build. Thread-safe; lives as long as the indexes are open. */
public final class BookSearch {
  private final IndexSearcher books;
  private final Finder finder;
  private final Understanding understanding;
  private final DidYouMean didYouMean;
  private final MeantTitle meantTitle;
  private final Suggestions suggestions;
  private final DeadEnds deadEnds;
  private final Supplier<Synonyms> synonyms;

  /**
   * Opens the search.
   *
   * @param books over an index of one segment without deletions, whose document numbers are the
   *     book numbers
   * @param suggestions over the {@code suggestions} index of the same build
   * @param synonyms asked at every search
   * @throws IllegalArgumentException when the books index is not of that kind
   */
  public BookSearch(IndexSearcher books, IndexSearcher suggestions, Supplier<Synonyms> synonyms)
      throws IOException {
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
    this.books.setSimilarity(books.getSimilarity());
    this.books.setQueryCache(null);
    this.synonyms = synonyms;
    BookColumns columns = new BookColumns(segment);
    finder = new Finder(this.books, columns, new Facets(segment, columns));
    Spelling spelling = new Spelling(segment);
    WordsQuery words = new WordsQuery(columns.mostRatings());
    understanding =
        new Understanding(
            this.books,
            spelling,
            new SpelledOut(segment, spelling),
            words,
            new NamesAsked(segment, words));
    this.suggestions = new Suggestions(suggestions);
    didYouMean = new DidYouMean(this.books, spelling, words);
    meantTitle = new MeantTitle(this.suggestions);
    deadEnds = new DeadEnds(this.books, spelling, this::found);
  }

  /** The search of a build, without synonyms. */
  public BookSearch(Snapshot snapshot) throws IOException {
    this(snapshot.books(), snapshot.suggestions(), () -> Synonyms.NONE);
  }

  /** The books that answer a request; editions of one work are one hit. */
  public SearchResult search(SearchRequest request) throws IOException {
    return search(request, Optional.empty());
  }

  /**
   * The same for a reader.
   *
   * @param taste of the reader; without one a request's wish for taste is not heard
   */
  public SearchResult search(SearchRequest request, Optional<ReaderTaste> taste)
      throws IOException {
    QueryText text = QueryText.of(request.words());
    Understood understood = understanding.of(text, synonyms.get());
    Found found = find(understood, request, taste);
    List<Hit> hits = hits(found, new Highlighter(understood));
    String better = hits.isEmpty() ? "" : better(text, understood, hits, request);
    List<Instead> instead =
        found.total() == 0 ? deadEnds.instead(understood.text(), request) : List.of();
    return new SearchResult(
        found.total(), found.estimated(), hits, found.facets(), understood.how(), better, instead);
  }

  /** A better text, unless it has become too long to be asked for. */
  private String better(
      QueryText text, Understood understood, List<Hit> hits, SearchRequest request)
      throws IOException {
    String better = didYouMean.of(text, understood, hits.getFirst().book());
    if (better.isEmpty() && understood.asTyped()) {
      better = meantTitle.insteadOf(hits, text, request);
    }
    return better.length() > SearchRequest.MAX_WORDS_LENGTH ? "" : better;
  }

  /** The hits alone, as many as there are. */
  private List<Hit> found(SearchRequest request) throws IOException {
    QueryText text = QueryText.of(request.words());
    Understood understood = understanding.of(text, synonyms.get());
    return understood.how() == Nearness.PARTLY
        ? List.of()
        : hits(find(understood, request, Optional.empty()), new Highlighter(understood));
  }

  private Found find(Understood understood, SearchRequest request, Optional<ReaderTaste> taste)
      throws IOException {
    TextQuery query =
        understood.query().withFound(found -> Filters.apply(found, request.narrowing()));
    boolean browsing = understood.text().isBlank() && request.sort() == Sort.RELEVANCE;
    Sort sort = browsing ? Sort.POPULARITY : request.sort();
    if (taste.isPresent() && request.tasteWeight() > 0) {
      return finder.personal(query, request, taste.get());
    }
    return finder.sorted(query, request, sort == Sort.FOR_ME ? Sort.RELEVANCE : sort);
  }

  private List<Hit> hits(Found found, Highlighter highlighter) throws IOException {
    StoredFields stored = books.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (Place place : found.page()) {
      Book book = BookDocuments.toBook(stored, place.book());
      hits.add(
          new Hit(
              place.book(),
              book,
              place.score(),
              place.words(),
              place.taste(),
              highlighter.of(book)));
    }
    return hits;
  }

  /**
   * Completions of the beginning of a title, an author's name (either order) or a series.
   *
   * @param n how many, 1 to 20
   */
  public List<Suggestion> suggest(String typed, int n) throws IOException {
    return suggest(typed, n, Optional.empty());
  }

  /**
   * The same for a reader, whose taste decides between what is about as popular.
   *
   * @param taste of the reader
   */
  public List<Suggestion> suggest(String typed, int n, Optional<ReaderTaste> taste)
      throws IOException {
    if (n < 1 || n > 20) {
      throw new IllegalArgumentException("n must be 1..20, got " + n);
    }
    return suggestions.of(typed, n, taste);
  }
}
