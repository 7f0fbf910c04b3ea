package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import readalike.engine.catalog.Book;
import readalike.engine.format.BookDocuments;
import readalike.engine.format.BookFields;
import readalike.engine.text.Reading.Alternative;
import readalike.engine.text.SearchResult.Hit;
import readalike.engine.text.SearchResult.Instead;
import readalike.engine.text.SearchResult.Instead.Kind;

/**
 * What to show where nothing was found: the same words without the filters, the nearest spelling,
 * other books of the author who was named, the popular books of the tag, the popular books of all.
 * What the rules of the request leave out stays left out. Thread-safe.
 */
final class DeadEnds {
  /** How many books of each kind. */
  private static final int MOST_HITS = 6;

  /** Shorter words are in too many names. */
  private static final int SHORTEST_NAME = 3;

  private final IndexSearcher books;
  private final Spelling spelling;
  private final Search search;

  /** Finds the hits of a request. */
  @FunctionalInterface
  interface Search {
    List<Hit> hits(SearchRequest request) throws IOException;
  }

  DeadEnds(IndexSearcher books, Spelling spelling, Search search) {
    this.books = books;
    this.spelling = spelling;
    this.search = search;
  }

  List<Instead> instead(QueryText text, SearchRequest request) throws IOException {
    Narrowing bounds = request.narrowing().rulesAlone();
    List<Instead> instead = new ArrayList<>();
    if (request.narrowing().isFiltered()) {
      add(instead, Kind.UNFILTERED, "", request.first(request.words(), bounds, MOST_HITS));
    }
    if (instead.isEmpty()) {
      String near = nearestSpelling(text);
      if (!near.isEmpty()) {
        add(instead, Kind.SPELLING, near, request.first(near, bounds, MOST_HITS));
      }
    }
    Optional<String> author = author(text, request.narrowing().authors());
    if (author.isPresent()) {
      Narrowing byAuthor = withAuthor(bounds, author.get());
      add(instead, Kind.AUTHOR, author.get(), request.first("", byAuthor, MOST_HITS));
    }
    Optional<String> tag = tag(text, request.narrowing().tags());
    if (tag.isPresent()) {
      Narrowing tagged = bounds.withTags(List.of(tag.get()));
      add(instead, Kind.TAG, tag.get(), request.first("", tagged, MOST_HITS));
    }
    if (instead.isEmpty()) {
      add(instead, Kind.POPULAR, "", request.first("", bounds, MOST_HITS));
    }
    return instead;
  }

  private void add(List<Instead> instead, Kind kind, String text, SearchRequest request)
      throws IOException {
    List<Hit> hits = search.hits(request);
    if (!hits.isEmpty()) {
      instead.add(new Instead(kind, text, hits));
    }
  }

  private static Narrowing withAuthor(Narrowing bounds, String author) {
    return new Narrowing(
        List.of(author),
        bounds.tags(),
        bounds.languages(),
        bounds.decades(),
        bounds.from(),
        bounds.to(),
        bounds.rules());
  }

  /** The words that have a near one, each as that; the others are left out. */
  private String nearestSpelling(QueryText text) throws IOException {
    List<String> near = new ArrayList<>();
    boolean isOther = false;
    for (QueryText.Word word : text.words()) {
      if (!spelling.isUnknown(word)) {
        near.add(word.text());
      } else {
        List<Alternative> nearest = spelling.farther(word.text());
        isOther |= !nearest.isEmpty();
        nearest.stream().limit(1).map(Alternative::text).forEach(near::add);
      }
    }
    return isOther ? String.join(" ", near) : "";
  }

  /** The author whose name has most of the words, or the one that was filtered by. */
  private Optional<String> author(QueryText text, List<String> filtered) throws IOException {
    if (!filtered.isEmpty()) {
      return Optional.of(filtered.getFirst());
    }
    Set<String> words = meant(text);
    Optional<Book> best = best(BookFields.AUTHORS, words);
    return best.flatMap(
        book -> mostNamed(book.authors(), words).filter(name -> named(name, words) > 0));
  }

  /** A tag that the words name in full, or the one that was filtered by. */
  private Optional<String> tag(QueryText text, List<String> filtered) throws IOException {
    if (!filtered.isEmpty()) {
      return Optional.of(filtered.getFirst());
    }
    Set<String> words = meant(text);
    Optional<Book> best = best(BookFields.TAGS, words);
    return best.flatMap(
        book ->
            mostNamed(
                book.tags().stream()
                    .filter(tag -> words.containsAll(BookFields.words(tag)))
                    .toList(),
                words));
  }

  private static Optional<String> mostNamed(List<String> names, Set<String> words) {
    String most = null;
    for (String name : names) {
      if (most == null || named(name, words) > named(most, words)) {
        most = name;
      }
    }
    return Optional.ofNullable(most);
  }

  private static long named(String name, Set<String> words) {
    return BookFields.words(name).stream().filter(words::contains).count();
  }

  /** The words, those of clauses too, and what they may have been meant to be. */
  private Set<String> meant(QueryText text) throws IOException {
    Set<String> meant = new HashSet<>();
    for (QueryText.Word word : text.words()) {
      if (word.text().length() >= SHORTEST_NAME && !word.isCommon()) {
        meant.add(word.text());
        spelling.near(word.text()).stream().limit(2).forEach(near -> meant.addAll(near.words()));
      }
    }
    text.clauses().stream()
        .filter(clause -> !clause.excluded())
        .forEach(clause -> meant.addAll(clause.words()));
    return meant;
  }

  private Optional<Book> best(String field, Set<String> words) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.stream()
        .limit(QueryText.MOST_WORDS)
        .forEach(word -> query.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
    ScoreDoc[] hits = books.search(query.build(), 1).scoreDocs;
    return hits.length == 0
        ? Optional.empty()
        : Optional.of(BookDocuments.toBook(books.storedFields(), hits[0].doc));
  }
}
