package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import readalike.engine.catalog.Book;
import readalike.engine.format.BookDocuments;
import readalike.engine.format.BookFields;
import readalike.engine.text.Suggestion.Kind;

/**
 * Completes what is being typed from the books whose titles, authors or series have all its words,
 * in any order, the last one begun. Nothing is built at opening: popularity and the beginnings of
 * words are in the index. Thread-safe.
 */
final class Suggestions {
  private static final float EXACT_BOOST = 1;
  private static final float START_BOOST = 0.5f;

  /** Shorter beginnings open too many titles to be worth their time. */
  private static final int SHORTEST_TITLE_START = 3;

  /** In longer texts slips are not looked for: their cost grows with the words. */
  private static final int MOST_WORDS_WITH_SLIPS = 16;

  /** How many books are looked at for each suggestion, since books share authors and series. */
  private static final int BOOKS_PER_SUGGESTION = 5;

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble(Scored::score)
          .reversed()
          .thenComparing(scored -> scored.suggestion().kind())
          .thenComparing(scored -> scored.suggestion().text())
          .thenComparing(scored -> scored.suggestion().book());

  private final IndexSearcher books;
  private final BookColumns columns;
  private final Query popularity;

  Suggestions(IndexSearcher books, BookColumns columns) {
    this.books = books;
    this.columns = columns;
    popularity = WordsQuery.popularity(columns.mostRatings(), 1);
  }

  private record Scored(Suggestion suggestion, float score) {}

  List<Suggestion> of(String typed, int n) throws IOException {
    String readable =
        typed.length() <= SearchRequest.MAX_WORDS_LENGTH
            ? typed
            : typed.substring(0, SearchRequest.MAX_WORDS_LENGTH);
    List<QueryText.Word> read = QueryText.of(readable).words();
    if (read.isEmpty()) {
      return List.of();
    }
    List<Scored> found = anyReading(readings(read), false, n);
    if (found.isEmpty() && read.size() <= MOST_WORDS_WITH_SLIPS) {
      found = anyReading(readings(read), true, n);
    }
    return found.stream().sorted(BEST_FIRST).limit(n).map(Scored::suggestion).toList();
  }

  /** The words, and where they end in single letters also with those letters apart. */
  private static List<List<String>> readings(List<QueryText.Word> read) {
    List<String> words = read.stream().map(QueryText.Word::text).toList();
    List<String> variants = read.getLast().variants();
    if (variants.isEmpty() || variants.stream().anyMatch(variant -> variant.length() > 1)) {
      return List.of(words);
    }
    // The last of several single letters may be the beginning of a word and no initial.
    List<String> apart = new ArrayList<>(words.subList(0, words.size() - 1));
    words.getLast().codePoints().forEach(letter -> apart.add(Character.toString(letter)));
    return List.of(words, apart);
  }

  private List<Scored> anyReading(List<List<String>> readings, boolean nearly, int n)
      throws IOException {
    for (List<String> words : readings) {
      List<Scored> found = all(words, typed(words, nearly), n);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<TypedWord> typed(List<String> words, boolean nearly) {
    List<TypedWord> typed = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean begun = i == words.size() - 1;
      typed.add(
          nearly ? TypedWord.nearly(words.get(i), begun) : TypedWord.exactly(words.get(i), begun));
    }
    return typed;
  }

  private List<Scored> all(List<String> words, List<TypedWord> typed, int n) throws IOException {
    List<Scored> all = new ArrayList<>();
    all.addAll(titles(words, typed, n));
    all.addAll(names(Kind.AUTHOR, BookFields.AUTHORS, BookFields.AUTHOR_STARTS, typed, n));
    all.addAll(names(Kind.SERIES, BookFields.SERIES, BookFields.SERIES_STARTS, typed, n));
    return all;
  }

  private Collection<Scored> titles(List<String> words, List<TypedWord> typed, int n)
      throws IOException {
    BooleanQuery.Builder query = matching(BookFields.TITLE, BookFields.TITLE_STARTS, typed);
    String start = String.join(" ", words);
    query.add(constant(new TermQuery(titleKey(start)), EXACT_BOOST), Occur.SHOULD);
    if (start.length() >= SHORTEST_TITLE_START) {
      query.add(constant(new PrefixQuery(titleKey(start)), START_BOOST), Occur.SHOULD);
    }
    Set<Integer> works = new HashSet<>();
    Map<String, Scored> titles = new HashMap<>();
    for (ScoreDoc hit : search(query, n)) {
      if (titles.size() < n && works.add(columns.work(hit.doc))) {
        Book book = BookDocuments.toBook(books.storedFields(), hit.doc);
        // Of books with the same title the first, which is the better known one, stands for all.
        titles.putIfAbsent(
            book.title(),
            new Scored(new Suggestion(Kind.TITLE, book.title(), book.id()), hit.score));
      }
    }
    return titles.values();
  }

  /** Authors or series of the best books, of which all typed words are in one name. */
  private Collection<Scored> names(
      Kind kind, String field, String starts, List<TypedWord> typed, int n) throws IOException {
    LeafReader segment = books.getLeafContexts().getFirst().reader();
    String printed = kind == Kind.AUTHOR ? BookFields.AUTHOR_FACET : BookFields.SERIES_FACET;
    Map<String, Scored> names = new HashMap<>();
    for (ScoreDoc hit : search(matching(field, starts, typed), n)) {
      // Doc values go forward only, hits come by score.
      SortedSetDocValues values = DocValues.getSortedSet(segment, printed);
      if (!values.advanceExact(hit.doc)) {
        continue;
      }
      for (int v = values.docValueCount(); v > 0; v--) {
        String name = values.lookupOrd(values.nextOrd()).utf8ToString();
        if (!names.containsKey(name) && fits(name, typed)) {
          names.put(name, new Scored(new Suggestion(kind, name, ""), hit.score));
        }
      }
    }
    return names.values();
  }

  private static boolean fits(String name, List<TypedWord> typed) {
    List<String> words = BookFields.words(name);
    return typed.stream().allMatch(word -> words.stream().anyMatch(word::fits));
  }

  private BooleanQuery.Builder matching(String field, String starts, List<TypedWord> typed) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    typed.forEach(word -> query.add(word.in(field, starts), Occur.FILTER));
    return query.add(popularity, Occur.SHOULD);
  }

  private ScoreDoc[] search(BooleanQuery.Builder query, int n) throws IOException {
    return books.search(query.build(), n * BOOKS_PER_SUGGESTION).scoreDocs;
  }

  private static Query constant(Query query, float boost) {
    return new BoostQuery(new ConstantScoreQuery(query), boost);
  }

  private static Term titleKey(String key) {
    return new Term(BookFields.TITLE_KEY, key);
  }
}
