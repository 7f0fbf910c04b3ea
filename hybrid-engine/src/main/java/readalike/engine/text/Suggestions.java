package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import readalike.engine.format.SuggestionFields;
import readalike.engine.format.SuggestionFields.Kind;
import readalike.engine.hybrid.ReaderTaste;

/**
 * Completes what is being typed by titles, authors and series that have all its words, in any
 * order, the last one begun. The index holds the most read first, so only the first matches are
 * looked at. Thread-safe.
 */
final class Suggestions {
  private static final float EXACT = 1;
  private static final float START = 0.5f;
  private static final float SLIP = -1;

  /** The most that a reader's taste can add: less than a begun title, more than a few readers. */
  private static final float TASTE = 0.2f;

  /** How many of each way to match are looked at. */
  private static final int LOOKED_AT = 60;

  /** With fewer suggestions than this, slips are looked for. */
  private static final int FEW = 3;

  /** In longer texts slips are not looked for: their cost grows with the words. */
  private static final int MOST_WORDS_WITH_SLIPS = 16;

  /** Fewer letters without spaces are the beginning of too many texts. */
  private static final int SHORTEST_GLUED = 5;

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble(Scored::score)
          .reversed()
          .thenComparingInt(Scored::kind)
          .thenComparingInt(Scored::document);

  private final IndexSearcher suggestions;
  private final WordSlips slips;

  Suggestions(IndexSearcher suggestions) {
    // A searcher of our own, for one thread.
    this.suggestions = new IndexSearcher(suggestions.getIndexReader());
    this.suggestions.setQueryCache(null);
    this.slips = new WordSlips(suggestions.getIndexReader());
  }

  /**
   * A suggestion that has been found.
   *
   * @param document in the index of suggestions
   * @param book the number of the book that stands for it
   */
  private record Scored(int document, int kind, int book, float score) {
    Scored plus(float more) {
      return new Scored(document, kind, book, score + more);
    }
  }

  List<Suggestion> of(String typed, int n, Optional<ReaderTaste> taste) throws IOException {
    if (suggestions.getLeafContexts().isEmpty()) {
      return List.of();
    }
    String readable = SuggestionFields.start(typed, SearchRequest.MAX_WORDS_LENGTH);
    List<QueryText.Word> read = QueryText.plain(readable).words();
    if (read.isEmpty()) {
      return List.of();
    }
    Map<Integer, Scored> found = new LinkedHashMap<>();
    boolean begun = false;
    for (List<String> words : readings(read)) {
      begun |= addTyped(found, words);
    }
    // Several words with a slip are hardly the beginning of something else.
    boolean meant = begun && read.size() > 1;
    if (found.size() < FEW && !meant && read.size() <= MOST_WORDS_WITH_SLIPS) {
      for (List<String> words : readings(read)) {
        add(found, slips.query(words), SLIP);
      }
    }
    if (found.isEmpty()) {
      addSayingMost(found, read);
    }
    if (found.isEmpty()) {
      addGlued(found, read);
    }
    List<Scored> scored = new ArrayList<>(found.values());
    if (taste.isPresent()) {
      scored = tasted(scored, taste.get());
    }
    return suggestions(scored.stream().sorted(BEST_FIRST).toList(), n);
  }

  private static List<Scored> tasted(List<Scored> scored, ReaderTaste taste) throws IOException {
    float[] tastes = taste.of(scored.stream().mapToInt(Scored::book).toArray());
    List<Scored> tasted = new ArrayList<>();
    for (int i = 0; i < tastes.length; i++) {
      tasted.add(scored.get(i).plus(TASTE * tastes[i]));
    }
    return tasted;
  }

  private List<Suggestion> suggestions(List<Scored> best, int n) throws IOException {
    StoredFields stored = suggestions.storedFields();
    Set<Suggestion> unique = new LinkedHashSet<>();
    Set<String> books = new HashSet<>();
    for (Scored scored : best) {
      if (unique.size() == n) {
        break;
      }
      Document document = stored.document(scored.document);
      String book = text(document, SuggestionFields.BOOK);
      if (!book.isEmpty() && !books.add(book)) {
        continue; // by another of its titles it is there already
      }
      unique.add(
          new Suggestion(
              Kind.of(scored.kind),
              document.get(SuggestionFields.TEXT),
              text(document, SuggestionFields.BY),
              book));
    }
    return List.copyOf(unique);
  }

  private static String text(Document document, String field) {
    String value = document.get(field);
    return value == null ? "" : value;
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

  /** Adds what has all the words; tells whether anything begins with them. */
  private boolean addTyped(Map<Integer, Scored> found, List<String> words) throws IOException {
    String start = String.join(" ", words);
    boolean begun = add(found, new TermQuery(new Term(SuggestionFields.KEY, start)), EXACT + START);
    begun |= add(found, begins(start), START);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      boolean last = i == words.size() - 1;
      all.add(last ? begun(words.get(i)) : word(words.get(i)), Occur.FILTER);
    }
    add(found, all.build(), 0);
    return begun;
  }

  /** Adds what has the words that say something of a title: an article may be another one. */
  private void addSayingMost(Map<Integer, Scored> found, List<QueryText.Word> read)
      throws IOException {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      if (i == read.size() - 1 || !read.get(i).isCommon()) {
        words.add(read.get(i).text());
      }
    }
    if (words.size() > 1 && words.size() < read.size()) {
      addTyped(found, words);
    }
  }

  /** Adds what begins with the letters, wherever spaces were typed or left out. */
  private void addGlued(Map<Integer, Scored> found, List<QueryText.Word> read) throws IOException {
    String letters = read.stream().map(QueryText.Word::text).collect(Collectors.joining());
    if (letters.length() >= SHORTEST_GLUED) {
      add(found, new PrefixQuery(new Term(SuggestionFields.GLUED, letters)), START);
    }
  }

  private static Query begins(String start) {
    return SuggestionFields.start(start, SuggestionFields.LONGEST_LEAD).equals(start)
        ? new TermQuery(new Term(SuggestionFields.LEADS, start))
        : new PrefixQuery(new Term(SuggestionFields.KEY, start));
  }

  private static Query word(String word) {
    return new TermQuery(new Term(SuggestionFields.WORDS, word));
  }

  private static Query begun(String word) {
    return SuggestionFields.start(word, SuggestionFields.LONGEST_START).equals(word)
        ? new TermQuery(new Term(SuggestionFields.STARTS, word))
        : new PrefixQuery(new Term(SuggestionFields.WORDS, word));
  }

  /**
   * Adds the first matches, which are the most read, that are not there yet; tells whether anything
   * matches.
   */
  private boolean add(Map<Integer, Scored> found, Query query, float boost) throws IOException {
    LeafReader segment = suggestions.getLeafContexts().getFirst().reader();
    Scorer scorer =
        suggestions
            .createWeight(suggestions.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(suggestions.getLeafContexts().getFirst());
    if (scorer == null) {
      return false;
    }
    NumericDocValues popularity = DocValues.getNumeric(segment, SuggestionFields.POPULARITY);
    NumericDocValues kinds = DocValues.getNumeric(segment, SuggestionFields.KIND);
    NumericDocValues books = DocValues.getNumeric(segment, SuggestionFields.NUMBER);
    DocIdSetIterator matches = scorer.iterator();
    int document = matches.nextDoc();
    boolean any = document != DocIdSetIterator.NO_MORE_DOCS;
    for (int i = 0; i < LOOKED_AT && document != DocIdSetIterator.NO_MORE_DOCS; i++) {
      popularity.advanceExact(document);
      kinds.advanceExact(document);
      books.advanceExact(document);
      float score = boost + Float.intBitsToFloat((int) popularity.longValue());
      found.putIfAbsent(
          document, new Scored(document, (int) kinds.longValue(), (int) books.longValue(), score));
      document = matches.nextDoc();
    }
    return any;
  }
}
